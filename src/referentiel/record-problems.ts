import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { AdoptedTarget } from "./adopted.ts";
import { type KnownIds, unknown } from "./known-names.ts";
import type { Parts } from "./read-parts.ts";
import type { Measurement, ReadRecords } from "./records.ts";
import type { TargetShape } from "./targets/target.ts";

/** Shapes whose follow-up is a number, and those that are done or not; the others take either. */
const NUMBERS: ReadonlySet<TargetShape> = new Set<TargetShape>([
  "au_moins",
  "au_plus",
  "exactement",
  "hausse_de",
  "baisse_de",
  "multiplie_par",
  "fourchette",
  "plus_vite_que",
  "sens",
  "reduction_ecart",
]);

const DONE: ReadonlySet<TargetShape> = new Set<TargetShape>(["jalon", "livrable"]);

/** Lines of releves.csv and opinions.csv that are about nothing known, or that another line contradicts. */
export function recordProblems(
  { measurements, opinions, targets }: Parts,
  names: KnownIds,
  adopted: readonly AdoptedTarget[] = [],
): Diagnostic[] {
  const own = targets?.value.cibles ?? [];
  const shapes = new Map([...own, ...adopted].map(({ id, forme }) => [id, forme] as const));
  const shapeOf = (id: string) => shapes.get(id) ?? shapes.get(id.replace(/\/[^/]*$/, ""));
  const asked = names.questions && names.nodes ? [...names.questions, ...names.nodes] : undefined;
  return [
    ...objectProblems(measurements, "id", names.measured),
    ...objectProblems(opinions, "objet", asked),
    ...(measurements?.records ?? []).flatMap(({ value, place }) =>
      kindProblems(value, shapeOf(value.id), () => place("valeur")),
    ),
    ...repeated(measurements, ({ id, date }) => [id, date], "date"),
    ...repeated(opinions, ({ survey, date, about, wording }) => [survey, date, about, wording], "objet"),
  ];
}

/** Lines about nothing known, those that cannot be read otherwise included. */
function objectProblems(
  read: ReadRecords<unknown> | undefined,
  column: string,
  known: readonly string[] | undefined,
): Diagnostic[] {
  return (read?.lines ?? []).flatMap(({ cell, place }) =>
    unknown("record/objet-inconnu", cell(column) || undefined, known, () => place(column)),
  );
}

/**
 * A number where something is done or not, or the other way round.
 *
 * @diagnostic measurement/genre
 */
export function kindProblems(
  { id, value }: Pick<Measurement, "id" | "value">,
  shape: TargetShape | undefined,
  place: () => Diagnostic["place"],
): Diagnostic[] {
  if (!shape || value === null) return [];
  const wanted = NUMBERS.has(shape) ? "number" : DONE.has(shape) ? "boolean" : typeof value;
  if (typeof value === wanted) return [];
  const expected = wanted === "number" ? "un nombre" : "oui ou non";
  return [problem("measurement/genre", place(), { id, shape, expected })];
}

/**
 * Two lines that answer the same: which one holds cannot be guessed.
 *
 * @diagnostic record/double
 */
function repeated<T extends { readonly address: string }>(
  read: ReadRecords<T> | undefined,
  keyOf: (value: T) => readonly string[],
  column: string,
): Diagnostic[] {
  const lines = new Map<string, string>();
  return (read?.records ?? []).flatMap(({ value, place }) => {
    const key = keyOf(value).join("\u0000");
    const first = lines.get(key);
    if (first === undefined) lines.set(key, value.address.replace(/^.*:/, ""));
    return first === undefined ? [] : [problem("record/double", place(column), { firstLine: first })];
  });
}
