import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { factsAt, knownIn, levelAt, shownChange, shownPeriods } from "../compare/table-facts.ts";
import { type Indicator, sharesOf } from "../data/indicator.ts";
import { isCount } from "../data/unit.ts";
import { counted, formatCount } from "../kernel/french.ts";
import { REASON_WORDS, type UnknownReason } from "../kernel/unknown.ts";
import { UNKNOWN } from "./amounts.ts";
import { geographyWords } from "./gaps.ts";
import { atPeriod, periodWords } from "./periods.ts";

/**
 * Said where a table is asked for and no figure was read for it: when there are some.
 *
 * @example
 * nothingReadSentence(["2016", "2021"])
 * // => "Aucune valeur lue pour les QPV de cet EPCI sur ces périodes ; il y en a pour : 2016, 2021."
 */
export function nothingReadSentence(published: readonly string[]): string {
  if (published.length === 0) return "Aucune valeur lue pour les QPV de cet EPCI, à aucune date.";
  const periods = published.map(periodWords).join(", ");
  return `Aucune valeur lue pour les QPV de cet EPCI sur ces périodes ; il y en a pour : ${periods}.`;
}

/**
 * After « aucune valeur » for some dates: for which others there is one.
 *
 * @example
 * publishedInstead(["2010", "edition-2022"])
 * // => " ; valeurs publiées pour : 2010, édition 2022, hors de la période"
 * @example
 * publishedInstead([])
 * // => ", ni pour une autre date"
 */
export function publishedInstead(published: readonly string[]): string {
  if (published.length === 0) return ", ni pour une autre date";
  return ` ; valeurs publiées pour : ${published.map(periodWords).join(", ")}, hors de la période`;
}

/** Why gaps are unknown at the dates that a table shows: each reason once, with how many territories it concerns. */
export function missingSentences(table: Comparison): string[] {
  const { rows } = table;
  const shown = shownPeriods(table);
  const counts = new Map<UnknownReason, number>();
  for (const row of rows) {
    const levels = shown.flatMap((period) => factsAt(row, period) ?? []);
    const reasons = levels.flatMap(({ absolute }) => (typeof absolute === "object" ? absolute.unknown : []));
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) =>
    reason === "effectif_sans_ecart"
      ? noGapSentence([reason])
      : `${UNKNOWN} : ${REASON_WORDS[reason]} (${counted(count, "territoire")} sur ${formatCount(rows.length)}).`,
  );
}

const noGapSentence = (reasons: readonly UnknownReason[]): string =>
  `Écart non calculé : ${reasons.map((reason) => REASON_WORDS[reason]).join(", ")}.`;

/** Why tables hold no gap in the periods that they show, each reason once; nothing when they lack none. */
export function noGapSentences(
  tables: readonly { readonly comparison: Comparison; readonly periods: readonly string[] }[],
): readonly string[] {
  const levels = tables.flatMap(({ comparison, periods }) =>
    comparison.rows.flatMap((row) => periods.flatMap((period) => levelAt(row, period) ?? [])),
  );
  const reasons = levels.flatMap(({ value, absolute }) =>
    typeof value.value === "number" && typeof absolute !== "number" ? [absolute.unknown] : [],
  );
  return reasons.length === 0 ? [] : [noGapSentence([...new Set(reasons)])];
}

/** Where two dates are asked for and no territory has a figure at both: which one is shown instead. */
export function oneDateSentence(table: Comparison): string[] {
  const { summary, otherPeriods = [] } = table;
  const [shown] = shownPeriods(table);
  if (!summary || shownChange(table) || shown === undefined) return [];
  const [start, end] = [summary.start, summary.end].map(atPeriod);
  const others =
    otherPeriods.length === 0 ? "" : ` Il y en a aussi pour : ${otherPeriods.map(periodWords).join(", ")}.`;
  return [
    `Aucun territoire n’a de chiffre à la fois ${start} et ${end} : une seule date est montrée, ${periodWords(shown)}.${others}`,
  ];
}

/** What may be compared of a count: the shares drawn from it; nothing of what is no count. */
export function sharesInstead(indicator: Indicator, all: Iterable<Indicator>): string[] {
  const shares = isCount(indicator.unit) ? sharesOf(indicator, all) : [];
  return shares.length === 0 ? [] : [`se compare, tirée de cet effectif : ${shares.join(", ")}.`];
}

/** What to compare with, where nobody publishes the reference of a share whose cases and people are published for the QPV. */
export function referencesInstead({ rows, referenceKind }: Comparison, { counts }: Indicator): string[] {
  const isSilent = rows.every(({ levels }) =>
    levels.every(({ reference }) => typeof reference.value !== "number"),
  );
  if (counts?.count === undefined || counts.areEstimates || referenceKind !== "epci" || !isSilent) return [];
  return [
    "« --reference qpv-epci », « qpv-departement » ou « qpv-france » compare à un ensemble de QPV, dont cas et population sont publiés.",
  ];
}

/** The territories of a table that have no figure and no row, by name. */
export function silentSentence(silent: readonly string[], total: number): string[] {
  return silent.length === 0
    ? []
    : [`${silent.length} QPV sans chiffre, sur ${total} : ${silent.join(", ")}.`];
}

/** The QPV of a zoning none of which has a figure, by name. */
export function silentZoningSentence(geography: string, names: readonly string[]): string {
  return `${geographyWords(geography)} : ${names.length} QPV de cet EPCI, sans chiffre pour ce qui est montré : ${names.join(", ")}.`;
}

/** The QPV that lie in another reference too and have no gap to it, with that reference. */
export function silentOthersSentence(
  rows: readonly ComparisonRow[],
  name: (row: ComparisonRow) => string,
): string[] {
  if (rows.length === 0) return [];
  return [`Aussi dans une autre référence, sans écart calculable : ${rows.map(name).join(", ")}.`];
}

/** How many QPV of a table have a figure, of how many, at each of its dates. */
export function knownCounts(table: Comparison, periods: readonly string[]): string[] {
  return periods.map(
    (period) =>
      `${formatCount(knownIn(table, period))} sur ${formatCount(table.rows.length)} ${atPeriod(period)}`,
  );
}

/** The same as it is said under a table; of one quarter alone, the dates at which it has a figure. */
export function knownWords(table: Comparison, periods: readonly string[]): string {
  if (table.rows.length > 1) return `QPV renseignés : ${knownCounts(table, periods).join(", ")}`;
  const known = periods.filter((period) => knownIn(table, period) > 0);
  return known.length === 0
    ? "Quartier sans valeur publiée"
    : `Quartier renseigné ${known.map(atPeriod).join(", ")}`;
}

/**
 * Said under the tables that are shown when none is asked for: which others there are. Parts of a population are left out, the
 * whole leads to them. `perimeter`: the options that say whose QPV are compared, as a shell takes them.
 *
 * @example
 * othersSentence(["part_impots", "part_pensions", "part_pensions.femmes"], "--epci 248719312")
 * // => "Aussi dans la base nationale (2) : part_impots, part_pensions. « ecarts comparer --epci 248719312 --indicateur part_impots » en montre un ; « --sortie DOSSIER » les écrit tous."
 */
export function othersSentence(indicators: readonly string[], perimeter: string): string {
  const whole = indicators.filter((id) => !id.includes("."));
  const example = `« ecarts comparer ${perimeter} --indicateur ${whole[0] ?? "IDENTIFIANT"} »`;
  return `Aussi dans la base nationale (${whole.length}) : ${whole.join(", ")}. ${example} en montre un ; « --sortie DOSSIER » les écrit tous.`;
}
