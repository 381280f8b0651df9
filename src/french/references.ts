import type { Comparison, ComparisonRow, PooledLevel } from "../compare/comparison.ts";
import { gapDigits, printedWith } from "../compare/printed-digits.ts";
import { REFERENCE_WORDS, type ReferenceKind } from "../compare/reference-kinds.ts";
import { secondOrderLevels } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { madeWords } from "../data/made-figure.ts";
import { EXTREMES } from "../data/observation.ts";
import { digitsAt } from "../data/rounding.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { quantityWords, signedWords } from "./amounts.ts";
import { atPeriod, periodWords, spanWords } from "./periods.ts";

/** In what words a table speaks of its references: the periods that it shows, their names. */
export interface ReferenceVoice {
  readonly shown: readonly string[];
  readonly name: (reference: string) => string;
}

/**
 * How each reference that nobody publishes was made, of how many territories: those of both dates where a change is read, for
 * the gaps and for it; else at each date. A reference that is not the table's bears its name. Nothing where a
 * published figure is the reference.
 */
export function referenceSentences(table: Comparison, voice: ReferenceVoice): readonly string[] {
  const rows = [...table.rows, ...(table.otherReferences ?? [])];
  const codes = [...new Set(rows.map((row) => codeOf(row, table)))];
  return codes.flatMap((code) => {
    const own = rows.filter((row) => codeOf(row, table) === code);
    const row = own.find(({ change }) => typeof change?.absolute === "number") ?? own[0];
    const name = code === table.reference ? "" : `, ${voice.name(code)}`;
    return row ? sentencesOf(row, name, voice) : [];
  });
}

const codeOf = ({ reference }: ComparisonRow, table: Comparison): string => reference ?? table.reference;

function sentencesOf({ levels }: ComparisonRow, name: string, { shown }: ReferenceVoice): string[] {
  const made = new Map<string, string[]>();
  for (const { period, reference } of levels.filter((level) => shown.includes(level.period))) {
    const words = reference.made && madeWords(reference.made);
    if (words) made.set(words, [...(made.get(words) ?? []), period]);
  }
  return [...made].map(
    ([words, periods]) => `Référence${name}, ${periods.map(periodWords).join(" et ")} : ${words}.`,
  );
}

/** What each territory is compared with, where that is not the table's reference for all. */
export function ownReferenceSentence(table: Comparison, name: ReferenceVoice["name"]): string[] {
  const groups = new Map<string, string[]>();
  for (const { territory, reference } of table.rows)
    if (reference !== undefined && reference !== table.reference)
      groups.set(reference, [...(groups.get(reference) ?? []), territory]);
  if (groups.size === 0) return [];
  const parts = [...groups].map(([code, members]) => `${name(code)} (${members.join(", ")})`);
  return [`Référence de chaque QPV : ${parts.join(" ; ")}.`];
}

/** The gap of the EPCI itself to the level above: a QPV may catch up with an agglomeration that falls behind. */
export function secondOrderSentence(
  table: Comparison,
  indicator: Indicator,
  name: (code: string) => string,
): string[] {
  const { secondOrder } = table;
  const levels = secondOrderLevels(table);
  if (!secondOrder || levels.length === 0) return [];
  const parts = levels.map(
    (level) =>
      `${signedWords(level.absolute, gapDigits(level, indicator))} ${atPeriod(level.period)} (rapport ${quantityWords(level.ratio, 2)})`,
  );
  const between = `${name(secondOrder.territory)} / ${name(secondOrder.reference ?? "")}`;
  return [`Écart de second ordre, ${between} : ${parts.join(", ")}.`];
}

/**
 * The QPV of a table together in the periods that are shown: what was computed, of how many of them; between its two
 * dates, on those that are available at both, where these are not the same. Nothing for one QPV alone.
 */
export function pooledSentences(
  table: Comparison,
  indicator: Indicator,
  shown: readonly string[],
): readonly string[] {
  const levels = (table.pooled ?? []).filter(({ period, made }) => shown.includes(period) && made.total > 1);
  return [
    ...levels.flatMap((level) => levelSentence(level, indicator)),
    ...changeSentence(table, indicator, levels),
  ];
}

const NAME = "QPV ensemble";

function levelSentence({ period, value, made, step }: PooledLevel, indicator: Indicator): string[] {
  if (typeof value !== "number") return [];
  return [
    `${NAME}, ${periodWords(period)} : ${formatLevel(value, stepped(indicator, step))} (${madeWords(made)}).`,
  ];
}

/**
 * Which figures of the dates shown are only the least and the greatest that a document quotes of a group, and that no mean is
 * made of them; nothing where there is none. `name`: what a territory is called.
 */
export function extremeSentences(
  { rows }: Pick<Comparison, "rows">,
  shown: readonly string[],
  name: (code: string) => string,
): readonly string[] {
  const found = rows.flatMap(({ territory, levels }) =>
    levels.flatMap(({ period, value: { extreme } }) =>
      extreme && shown.includes(period)
        ? [`${name(territory)} (${EXTREMES[extreme]}, ${periodWords(period)})`]
        : [],
    ),
  );
  if (found.length === 0) return [];
  return [
    `Bornes d’une étendue, et non valeurs de tous : ${found.join(", ")} ; aucune moyenne n’en est faite.`,
  ];
}

/** The same indicator, with the digits of what a mean is made of. */
const stepped = (indicator: Indicator, step: number | undefined): Indicator =>
  printedWith(indicator, digitsAt(indicator.decimals, step));

function changeSentence(
  { summary, pooledChange: found }: Comparison,
  indicator: Indicator,
  levels: readonly PooledLevel[],
): string[] {
  const isSame = levels.every(
    ({ made }) => made.available === found?.made.available && made.kind === found.made.kind,
  );
  if (!summary || !found || levels.length < 2) return [];
  const when = `${NAME}, ${spanWords(summary.start, summary.end)}`;
  const { start, end, change, made } = found;
  const printed = stepped(indicator, found.step);
  if (typeof change !== "number")
    return change.unknown === "comparaison_interdite"
      ? [`${when} : évolution non calculée (${REASON_WORDS[change.unknown]}).`]
      : [];
  if (isSame || typeof start !== "number" || typeof end !== "number") return [];
  const [before, after] = [start, end].map((value) => formatLevel(value, printed));
  return [`${when} : de ${before} à ${after}, soit ${formatGap(change, printed)} (${madeWords(made)}).`];
}

/** What a reference of its own for each QPV is called in a title. */
const EACH: Readonly<Partial<Record<ReferenceKind, string>>> = {
  epci: "l’EPCI de chaque QPV",
  epci_hors_qpv: "l’EPCI de chaque QPV, hors QPV",
  ensemble_qpv_epci: "l’ensemble des QPV de l’EPCI de chaque QPV",
  commune: "la commune de chaque QPV",
  departement: "le département de chaque QPV",
  region: "la région de chaque QPV",
  ensemble_qpv_departement: "l’ensemble des QPV du département de chaque QPV",
};

/**
 * What a reference is called: from its kind and the label of its code; in a title, what each QPV has of its own.
 *
 * @example
 * referenceLabel("epci_hors_qpv", "246200364", "CA de Lens-Liévin")
 * // => "CA de Lens-Liévin hors QPV"
 * @example
 * referenceLabel("commune", "commune", "commune")
 * // => "la commune de chaque QPV"
 */
export function referenceLabel(
  kind: ReferenceKind | "territoire" | undefined,
  code: string,
  name: string,
): string {
  if (kind === undefined || kind === "territoire") return name;
  return code === kind ? (EACH[kind] ?? name) : REFERENCE_WORDS[kind].label(name);
}
