import type { Comparison, ComparisonRow, PooledLevel } from "../compare/comparison.ts";
import { REFERENCE_WORDS, type ReferenceKind } from "../compare/reference-kinds.ts";
import { isOtherSet, secondOrderLevels } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { madeWords } from "../data/made-figure.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { quantityWords, signedWords } from "./amounts.ts";
import { atPeriod, periodWords, spanWords } from "./periods.ts";

/** In what words a table speaks of its references: the periods that it shows, the mark of its changes, their names. */
export interface ReferenceVoice {
  readonly shown: readonly string[];
  readonly mark: string;
  readonly name: (reference: string) => string;
}

/**
 * How each reference that nobody publishes was made, of how many territories: at both dates where the gaps and their change
 * rest on the same ones; else at each date, then for the change, which is not the difference of the gaps. A reference
 * that is not the table's bears its name. Nothing where a published figure is the reference.
 */
export function referenceSentences(table: Comparison, voice: ReferenceVoice): readonly string[] {
  const rows = [...table.rows, ...(table.otherReferences ?? [])];
  const codes = [...new Set(rows.map((row) => codeOf(row, table)))];
  return codes.flatMap((code) => {
    const own = rows.filter((row) => codeOf(row, table) === code);
    const row = own.find(({ change }) => typeof change?.absolute === "number") ?? own[0];
    const name = code === table.reference ? "" : `, ${voice.name(code)}`;
    return row ? sentencesOf(row, table, name, voice) : [];
  });
}

const codeOf = ({ reference }: ComparisonRow, table: Comparison): string => reference ?? table.reference;

function sentencesOf(
  row: ComparisonRow,
  table: Comparison,
  name: string,
  { shown, mark }: ReferenceVoice,
): string[] {
  const { levels, change } = row;
  const against = typeof change?.absolute === "number" ? change.against?.start.made : undefined;
  const sentence = (periods: readonly string[], words: string) =>
    `Référence${name}, ${periods.map(periodWords).join(" et ")} : ${words}.`;
  if (against && !isOtherSet(row, table)) return [sentence(shown, madeWords(against))];
  const made = new Map<string, string[]>();
  for (const { period, reference } of levels.filter((level) => shown.includes(level.period))) {
    const words = reference.made && madeWords(reference.made);
    if (words) made.set(words, [...(made.get(words) ?? []), period]);
  }
  const said = [...made].map(([words, periods]) => sentence(periods, words));
  return against ? [...said, `${mark}Évolution${name} : ${madeWords(against)}. ${OTHER_SET}`] : said;
}

const OTHER_SET =
  "Chaque écart repose sur tous les QPV disponibles à sa date : la différence des deux n’est pas l’évolution.";

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
  { decimals }: Indicator,
  name: (code: string) => string,
): string[] {
  const { secondOrder } = table;
  const levels = secondOrderLevels(table);
  if (!secondOrder || levels.length === 0) return [];
  const parts = levels.map(
    ({ period, absolute, ratio }) =>
      `${signedWords(absolute, decimals)} ${atPeriod(period)} (rapport ${quantityWords(ratio, 2)})`,
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

function levelSentence({ period, value, made }: PooledLevel, indicator: Indicator): string[] {
  if (typeof value !== "number") return [];
  return [`${NAME}, ${periodWords(period)} : ${formatLevel(value, indicator)} (${madeWords(made)}).`];
}

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
  if (typeof change !== "number")
    return change.unknown === "comparaison_interdite"
      ? [`${when} : évolution non calculée (${REASON_WORDS[change.unknown]}).`]
      : [];
  if (isSame || typeof start !== "number" || typeof end !== "number") return [];
  const [before, after] = [start, end].map((value) => formatLevel(value, indicator));
  return [`${when} : de ${before} à ${after}, soit ${formatGap(change, indicator)} (${madeWords(made)}).`];
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
