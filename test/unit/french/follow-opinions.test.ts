import { describe, expect, it } from "vitest";
import { opinionCell, opinionCounts, opinionWords } from "../../../src/french/follow-opinions.ts";

const bare = (text: string) => text.replaceAll("\u00a0", " ");

describe("opinions of councils in words", () => {
  it("counts each state once, in one order, with its plural", () => {
    const states = [
      "en_cours",
      "rendu",
      "repute_favorable",
      "rendu",
      "aucun_conseil",
      "a_transmettre",
    ] as const;
    expect(opinionCounts(states.map((state) => ({ state })))).toBe(
      "2 avis rendus ; 1 réputé favorable, faute de réponse dans le mois ; 1 réponse attendue ; 1 conseil à qui rien n’est transmis ; 1 conseil qui n’est pas constitué.",
    );
  });

  it("says the answer, else where the consultation stands, with the last day when one is awaited", () => {
    const cell = (given: Partial<Parameters<typeof opinionCell>[0]>) =>
      bare(opinionCell({ state: "en_cours", opinion: null, until: "2026-03-02", ...given }));
    expect(cell({})).toBe("réponse attendue jusqu’au 2 mars 2026");
    expect(cell({ state: "rendu", opinion: "reserves" })).toBe("avis favorable avec réserves");
    expect(cell({ state: "repute_favorable" })).toBe("avis réputé favorable, faute de réponse");
    expect(cell({ state: "a_transmettre", until: null })).toBe("rien ne lui a encore été transmis");
  });

  it("says its days, and what follows from an opinion that calls for an answer", () => {
    const one = {
      council: "conseil_municipal",
      state: "rendu",
      opinion: "defavorable",
      until: null,
      sentOn: "2026-02-02",
      receivedOn: "2026-02-20",
      followed: null,
    } as const;
    expect(bare(opinionWords({ ...one, followed: "Le calendrier est revu." }, "Avion"))).toBe(
      "Conseil municipal, Avion : avis défavorable (transmis le 2 février 2026, reçu le 20 février 2026) ; suite : Le calendrier est revu.",
    );
    expect(opinionWords(one, "Avion")).toContain(" ; aucune suite n’est écrite.");
    const silent = { ...one, opinion: null, state: "a_transmettre", sentOn: null, receivedOn: null } as const;
    expect(opinionWords(silent, "Avion")).toBe(
      "Conseil municipal, Avion : rien ne lui a encore été transmis.",
    );
  });
});
