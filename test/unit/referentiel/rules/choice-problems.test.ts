import { expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { NodePath } from "../../../../src/files/schema.ts";
import type { WrittenChoice } from "../../../../src/referentiel/rules/choice-file.ts";
import { choiceProblems } from "../../../../src/referentiel/rules/choice-problems.ts";
import type { WrittenCondition, WrittenRule } from "../../../../src/referentiel/rules/rule-file.ts";
import { toRule } from "../../../../src/referentiel/rules/rule-file.ts";

const share = (lecture: string): WrittenCondition => ({ part_des_qpv: { lecture, plus_de: "majorite" } });
const written = (
  id: string,
  condition: WrittenCondition,
  choice?: Omit<WrittenChoice, "source" | "date">,
): WrittenRule => ({
  id,
  libelle: id,
  raison: "Essai",
  sources: [],
  condition,
  exemples: [],
  ...(choice && { lecture_retenue: { ...choice, source: "COPIL", date: "2025-06-12" } }),
});

function said(condition: WrittenCondition, choice?: Omit<WrittenChoice, "source" | "date">): string[] {
  const one = written("une", condition, choice);
  const regles = [one, written("autre", share("ecart_reduit"))];
  const placeOf = (path: NodePath) => ({ file: path.join("/") });
  const context = { written: { parametres: [], regles }, placeOf, day: "2026-11-20", tree: undefined };
  const visited = [{ rule: one, path: ["regles", 0], visited: [], mentions: [] }];
  return choiceProblems(visited, context).map(({ message, place }: Diagnostic) => `${place.file} ${message}`);
}

test("a choice that changes nothing is said where it stands, with why", () => {
  const [empty] = said(share("ecart_reduit"), {});
  expect(empty).toContain("regles/0/lecture_retenue");
  expect(empty).toContain("ni ecart ni euros");
  expect(said(share("situation_amelioree"), { ecart: "rapport" })[0]).toContain(
    "ne lit pas l’évolution d’un écart",
  );
  const both = { tous: [share("ecart_reduit"), share("ecart_reduit_en_rapport")] };
  expect(said(both, { ecart: "rapport" })[0]).toContain("des deux façons");
  expect(said({ existe: "comite" }, { euros: "courants" })[0]).toContain("ne compare pas deux dates");
});

test("a choice that the rule, or a rule that it names, leaves open is none", () => {
  expect(said(share("ecart_reduit"), { ecart: "rapport", euros: "courants" })).toEqual([]);
  expect(said(share("situation_amelioree"), { euros: "courants" })).toEqual([]);
  expect(said({ regle: "autre" }, { ecart: "rapport" })).toEqual([]);
  expect(said({ regle: "absente" })).toEqual([]);
});

test("what a person writes is in the rule: the choice, and what is a convention", () => {
  const one = written("une", share("ecart_reduit"), { ecart: "rapport", euros: "courants" });
  expect(toRule({ ...one, convention: "Deux années." }, () => undefined)).toMatchObject({
    chosen: { gap: "rapport", euros: "courants", source: "COPIL", date: "2025-06-12" },
    convention: "Deux années.",
  });
});
