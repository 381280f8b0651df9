import type { Comparison } from "../compare/comparison.ts";
import { testedChanges } from "../compare/established.ts";
import { isOrdinary } from "../compare/ordinary-variation.ts";
import { shownChange } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { counted } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { betweenWords } from "./periods.ts";
import { ORDINARY_WORDS } from "./robustness.ts";

/** A table that is spoken of, and its indicator. */
export interface SpokenTable {
  readonly table: Comparison;
  readonly indicator: Indicator;
}

/**
 * What the figures of a first page do not say, in short sentences, the weightiest first: what nothing tests, on what the answer
 * depends, in which euros, on which quarters, of which other indicators no change can be read.
 */
export function unsaidSentences(
  lead: SpokenTable,
  others: readonly SpokenTable[],
  contract: string,
): string[] {
  const { table, indicator } = lead;
  return [
    ...doubtSentences(table, indicator),
    ...baseYearSentence(table),
    ...euroSentence(table, indicator),
    ...others.flatMap((one) => noGapSentence(one)),
    ...zoningSentence(table, contract),
    CAUSE,
  ];
}

const CAUSE =
  "Un écart qui change ne dit pas pourquoi il change : rien ici ne sépare l’effet du contrat du reste.";

/** No interval: what is known of chance then, of a median the ordinary variation. */
export function doubtSentences({ rows, ...table }: Comparison, indicator: Indicator): string[] {
  if (!shownChange({ rows, ...table }) || testedChanges(rows).tested > 0) return [];
  const known = rows.flatMap(({ change }) =>
    change && typeof change.absolute === "number" && typeof change.ordinary === "number" ? [change] : [],
  );
  const within = known.filter(isOrdinary).length;
  if (!indicator.spread || known.length === 0)
    return ["Aucune marge d’erreur n’est publiée : rien ne sépare ces changements du hasard."];
  const head = "Une médiane de quartier n’a pas de marge d’erreur publiée";
  if (known.length === 1)
    return [
      `${head} ; ce changement est ${within === 1 ? "" : "au-delà "}${ORDINARY_WORDS.replace("dans la", within === 1 ? "dans la" : "de la")}.`,
    ];
  const count = `${counted(within, "changement")} sur ${known.length} ${within > 1 ? "sont" : "est"}`;
  return [`${head} ; ${count} ${ORDINARY_WORDS}.`];
}

function baseYearSentence({ baseYears = [] }: Comparison): string[] {
  if (new Set(baseYears.map(({ narrowed }) => narrowed.count)).size < 2) return [];
  const said = baseYears.map(({ start, narrowed }) => `${narrowed.count} depuis ${start}`);
  return [
    `Le compte dépend de l’année de départ : écart plus petit pour ${said.join(", ")} (sur ${baseYears[0]?.narrowed.known}).`,
  ];
}

function euroSentence({ euros }: Comparison, { unit }: Indicator): string[] {
  if (unit !== "EUR") return [];
  return [
    euros
      ? `Euros de ${euros.base} : la hausse des prix est retirée.`
      : "Euros courants : la hausse des prix n’est pas retirée.",
  ];
}

/** Another indicator of the same questions of which values are known at two dates, and no gap. */
function noGapSentence({ table, indicator }: SpokenTable): string[] {
  const change = shownChange(table);
  const unknown = table.rows.flatMap((row) =>
    row.change && typeof row.change.absolute !== "number" ? [row.change.absolute.unknown] : [],
  );
  const [first] = unknown;
  if (!change || first === undefined || unknown.length < table.rows.length) return [];
  return [
    `${indicator.shortLabel} : l’évolution de l’écart ${betweenWords(change.start, change.end)} ne se calcule pas (${REASON_WORDS[first]}).`,
  ];
}

function zoningSentence({ geography }: Comparison, contract: string): string[] {
  return geography === "qpv2015" && contract.slice(0, 4) >= "2024"
    ? ["Les périmètres sont ceux de 2015 ; le contrat porte sur ceux de 2024."]
    : [];
}
