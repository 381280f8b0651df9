import { expect, test } from "vitest";
import { placeSentences } from "../../../src/french/descriptions.ts";
import { fateWords, isUntold, twoZonings, zoningSentence } from "../../../src/french/zonings.ts";
import { epci, qpv } from "../../build.ts";

const now = (code: string, succession?: "inchange" | "modifie" | "nouveau") =>
  qpv(code, { geography: "qpv2024", ...(succession && { succession }) });

test("the two zonings are those that a correspondence table speaks of", () => {
  expect(twoZonings([qpv("QP1"), now("QN1"), epci()])).toBeUndefined();
  const gone = qpv("QP2", { succession: "sorti" });
  const all = [qpv("QP1"), gone, now("QN1", "modifie"), now("QN2", "nouveau"), now("QN3")];
  expect(twoZonings(all)).toEqual({ now: [all[2], all[3]], gone: [gone], untold: [all[0], all[4]] });
});

test("a quarter of which the table says nothing is named all the same, one that is succeeded is not", () => {
  const followed = qpv("QN1", { geography: "qpv2024", succession: "modifie", predecessors: ["QP1"] });
  const all = [qpv("QP1"), qpv("QP2"), followed, now("QN2")];
  expect(twoZonings(all)?.untold.map(({ code }) => code)).toEqual(["QP2", "QN2"]);
  expect(all.map(fateWords)).toEqual([
    "aucun devenir publié",
    "aucun devenir publié",
    "périmètre modifié",
    "aucune origine publiée",
  ]);
  expect(fateWords(epci())).toBe("");
  expect(isUntold(epci(), all)).toBe(false);
  expect(isUntold(qpv("QP2"), [qpv("QP2")])).toBe(false);
  expect(zoningSentence({ now: [], gone: [], untold: [qpv("QP2"), now("QN2")] })).toMatch(
    /: 1 quartier de 2015 sans devenir publié, 1 quartier de 2024 sans origine publiée\./,
  );
  expect(placeSentences(qpv("QP2"), String, { isUntold: true })).toContain(
    "de 2015 à 2024, selon la table de correspondance : aucun devenir publié",
  );
});

test("each kind is counted, and what there is none of is not said", () => {
  const two = [now("QN1", "inchange"), now("QN2", "modifie"), now("QN3", "modifie"), now("QN4", "nouveau")];
  expect(zoningSentence({ now: two, gone: [qpv("QP9"), qpv("QP8")], untold: [] })).toMatch(
    /: 1 quartier au périmètre inchangé, 2 quartiers au périmètre modifié, 1 quartier nouveau, 2 quartiers de 2015 sortis\./,
  );
  expect(zoningSentence({ now: [], gone: [qpv("QP9")], untold: [] })).toMatch(
    /: 1 quartier de 2015 sorti\. Les chiffres/,
  );
});

test("a QPV of 2015 names those that succeed it", () => {
  expect(placeSentences(qpv("QP1"), (code) => code, { successors: ["QN1", "QN2"] }).join()).toContain(
    "lui succède en 2024 : QN1, QN2",
  );
});
