import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { dateProblems } from "../date-problems.ts";
import type { At } from "./target-problems.ts";
import type { WrittenBaseline, WrittenDate, WrittenTarget } from "./written-files.ts";

/** What each nature of a starting value needs, and what it cannot have. */
const NATURES: Readonly<
  Record<
    WrittenBaseline["nature"],
    { readonly needed: readonly ("valeur" | "date")[]; readonly excluded: readonly ("valeur" | "date")[] }
  >
> = {
  constat: { needed: ["valeur", "date"], excluded: [] },
  cible_passee: { needed: ["valeur"], excluded: [] },
  non_datee: { needed: [], excluded: ["date"] },
  annoncee: { needed: [], excluded: ["valeur"] },
};

/**
 * A starting value that lacks what its nature says of it, that has what it excludes, or that follows the due date. What is
 * to be done has no number to start from.
 *
 * @diagnostic target/reference-incomplete
 * @diagnostic target/reference-contradictoire
 * @diagnostic target/reference-apres-echeance
 */
export function baselineProblems({ reference, echeance, forme }: WrittenTarget, at: At): Diagnostic[] {
  if (!reference) return [];
  const { nature, date } = reference;
  const { needed, excluded } = NATURES[nature];
  const isNumber = forme !== "jalon" && forme !== "livrable";
  return [
    ...needed
      .filter((key) => reference[key] === undefined && (key === "date" || isNumber))
      .map((key) => problem("target/reference-incomplete", at("reference", "nature"), { nature, key })),
    ...excluded
      .filter((key) => reference[key] !== undefined)
      .map((key) => problem("target/reference-contradictoire", at("reference", key), { nature, key })),
    ...dateProblems(date, () => at("reference", "date")),
    ...orderProblems(date, echeance, at),
  ];
}

function orderProblems(date: WrittenDate | undefined, due: WrittenDate | undefined, at: At): Diagnostic[] {
  if (date === undefined || due === undefined || !isAfter(String(date), String(due))) return [];
  return [problem("target/reference-apres-echeance", at("reference", "date"), { date, due })];
}

/** Compared as far as both are said: a day of 2027 does not follow the year 2027. */
function isAfter(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) > right.slice(0, length);
}
