import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import { compareText } from "../../kernel/text.ts";
import { parameterAt } from "./compile-rules.ts";
import { toParameter, type WrittenParameter } from "./rule-file.ts";
import type { RulesContext } from "./walk.ts";

/**
 * Dated values that overlap, end before they begin or leave a hole; shares out of 0 to 1; no value on the day; a last
 * known day that is past.
 *
 * @diagnostic rule/parametre-chevauchant
 * @diagnostic rule/parametre-trou
 * @diagnostic rule/parametre-dates
 * @diagnostic rule/part-hors-bornes
 */
export function parameterProblems({ written, placeOf, day }: RulesContext): Diagnostic[] {
  return written.parametres.flatMap((parameter, rank) => {
    const path = ["parametres", rank];
    return [
      ...dayProblems(parameter, path, placeOf, day),
      ...dateProblems(parameter, path, placeOf),
      ...boundProblems(parameter, path, placeOf),
    ];
  });
}

type PlaceOf = RulesContext["placeOf"];

function dayProblems(
  parameter: WrittenParameter,
  path: NodePath,
  placeOf: PlaceOf,
  day: string,
): Diagnostic[] {
  const place = () => placeOf([...path, "id"]);
  const { id, connu_jusqu_au: until } = parameter;
  if (!parameterAt(toParameter(parameter), day)) {
    return [problem("rule/parametre-sans-valeur", place(), { id, date: day })];
  }
  return until < day ? [problem("rule/parametre-perime", place(), { id, until })] : [];
}

function dateProblems({ id, valeurs }: WrittenParameter, path: NodePath, placeOf: PlaceOf): Diagnostic[] {
  const ranked = valeurs
    .map((value, index) => ({ ...value, place: () => placeOf([...path, "valeurs", index, "du"]) }))
    .sort((left, right) => compareText(left.du, right.du));
  return ranked.flatMap((value, index) => {
    const { du: from, au: to, place } = value;
    const ended =
      to !== undefined && to < from ? [problem("rule/parametre-dates", place(), { id, from, to })] : [];
    return [...ended, ...orderProblems(id, ranked[index - 1], value)];
  });
}

interface Ranked {
  readonly du: string;
  readonly au?: string;
  readonly place: () => Diagnostic["place"];
}

/** A value after the one before it: on the same day, or after days without any. */
function orderProblems(id: string, before: Ranked | undefined, { du: from, place }: Ranked): Diagnostic[] {
  if (!before) return [];
  const { au: to } = before;
  if (before.du === from || (to !== undefined && to >= from)) {
    return [problem("rule/parametre-chevauchant", place(), { id, date: from })];
  }
  return to !== undefined && nextDay(to) < from
    ? [problem("rule/parametre-trou", place(), { id, to, from })]
    : [];
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function boundProblems(
  { id, unite, valeurs }: WrittenParameter,
  path: NodePath,
  placeOf: PlaceOf,
): Diagnostic[] {
  if (unite !== "part") return [];
  return valeurs.flatMap(({ valeur }, index) =>
    valeur >= 0 && valeur <= 1
      ? []
      : [
          problem("rule/part-hors-bornes", placeOf([...path, "valeurs", index, "valeur"]), {
            id,
            value: valeur,
          }),
        ],
  );
}
