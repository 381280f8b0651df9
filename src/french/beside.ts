import type { Comparison, OutOf } from "../compare/comparison.ts";
import { shownChange } from "../compare/table-facts.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { Indicator } from "../data/indicator.ts";
import { counted, frenchDate } from "../kernel/french.ts";
import {
  type ChosenReading,
  EUROS,
  GAP_MEASURES,
  type Parameter,
  type Reading,
  type Rule,
  STATUSES,
  type Status,
} from "../referentiel/rules/rule.ts";
import { valueWords } from "./amounts.ts";
import { breakSentences, sameWords } from "./caveats.ts";
import { betweenWords, periodWords } from "./periods.ts";
import { changeUnitWords, tablePrices } from "./prices.ts";

/** What stands beside a verdict, with what users read before it where it is named. */
export const BESIDE_KINDS = {
  depart: "État de départ",
  lecture: "Lectures",
  rupture: "Ruptures",
  convention: "Convention",
} as const;

/** A sentence without which a verdict is not to be read: every output prints it beside the verdict. */
export interface Beside {
  readonly kind: keyof typeof BESIDE_KINDS;
  readonly text: string;
  /** The same where there is little room: the text is elsewhere in the same document. Absent: the text is short. */
  readonly brief?: string | undefined;
}

/** A sentence without its kind: what is said, and in brief. */
export type Said = Omit<Beside, "kind">;

/** A sentence beside a verdict, after what it is about. */
export const besideWords = ({ kind, text }: Beside): string => `${BESIDE_KINDS[kind]} : ${text}`;

/** The figures are of before the contract. `periods` in order, each once. */
export function startingSentence(periods: readonly string[], contract: string): string {
  const words = periods.map(periodWords);
  const [first = ""] = words;
  const years = words.length > 2 ? `de ${first} à ${words.at(-1)}` : `de ${words.join(" et ")}`;
  return `chiffres ${years}, antérieurs au contrat ${contract} : ils disent d’où il part, non ce qu’il a fait.`;
}

type Read = Pick<Comparison, "rows">;

/** What a reading is called, in a table: « en euros constants de 2019 », « rapporté à la valeur de l’agglomération ». */
export function readingWords(
  { gap, euros }: Reading,
  table: Read,
  { unit }: Pick<Indicator, "unit">,
): string {
  const amounts = euros === "courants" ? EUROS.courants : changeUnitWords(table, { unit });
  if (gap !== "rapport") return amounts;
  return [RELATIVE, ...(euros ? [amounts] : [])].join(", ");
}

const RELATIVE = "rapporté à la valeur de l’agglomération";

/** What a body chose. */
function chosenWords({ gap, euros }: Reading): string {
  return [...(gap ? [GAP_MEASURES[gap]] : []), ...(euros ? [EUROS[euros]] : [])].join(", ");
}

/** What one reading gave, and what it is called. */
export interface ReadingResult extends Reading {
  readonly label: string;
  readonly status: Status;
  /** The QPV counted; null when the rule counts none. */
  readonly outOf: OutOf | null;
}

interface ReadingResults {
  readonly readings: readonly ReadingResult[];
  readonly chosen?: ChosenReading | undefined;
  /** What the readings come to. */
  readonly status: Status;
}

/**
 * What each reading of a rule gives, whether they agree, and which one was chosen. Of amounts read in current euros because
 * no price index is known, that.
 */
export function readingSentences(
  { readings, chosen, status }: ReadingResults,
  table: Read,
  { unit }: Pick<Indicator, "unit">,
): Said[] {
  const hasPrices = tablePrices(table) !== undefined || readings.some(({ euros }) => euros !== undefined);
  const alone = unit === "EUR" && !hasPrices ? [{ text: NO_PRICES }] : [];
  if (readings.length === 0) return alone;
  const list = readings.map((one) => `${one.label}, ${resultWords(one)}`).join(" ; ");
  const opening = openingWords({ readings, chosen, status });
  const text = `${opening} : ${list}.`;
  if (opening !== AGREE) return [{ text }, ...alone];
  const labels = readings.map(({ label }) => label).join(" ; ");
  return [{ text, brief: `${AGREE} (${labels}) : ${STATUSES[status].toLowerCase()}.` }, ...alone];
}

function openingWords({ readings, chosen, status }: ReadingResults): string {
  const disagree = status === "selon_la_lecture";
  const decided = readings.every((one) => one.status === "atteint" || one.status === "non_atteint");
  if (!chosen && disagree) return "elles ne concordent pas, et aucune n’est retenue";
  if (!chosen) return decided ? AGREE : "elles ne concluent pas toutes";
  const said = `${chosenWords(chosen)}, retenu par le comité (${chosen.source}, ${frenchDate(chosen.date)})`;
  return `${said}${disagree ? ", ce qui ne suffit pas à trancher" : ""} ; chaque lecture donne`;
}

const AGREE = "elles concordent";

const NO_PRICES =
  "en euros courants ; l’indice des prix de ces années n’est pas dans les données lues, le résultat en euros constants est inconnu.";

function resultWords({ status, outOf }: ReadingResult): string {
  const counted =
    outOf && outOf.known > 0 && outOf.total > 1 ? ` (${outOf.count} QPV sur ${outOf.known})` : "";
  return `${STATUSES[status].toLowerCase()}${counted}`;
}

/** What the rule gives on figures of before the contract, when nothing else beside the verdict says it. */
export const ruleGives = (status: Status): string =>
  `une seule, qui donne : ${STATUSES[status].toLowerCase()}.`;

/** The rules of the producers that discourage the change which a verdict reads; of the EPCI only where it reads a gap. */
export function discouragingRules(table: Comparison, readsGap: boolean): ComparabilityRule[] {
  const { rows, rules = [] } = table;
  const borne = new Set(rows.flatMap(({ change }) => change?.rules ?? []));
  const isOfQpv = ({ condition }: ComparabilityRule): boolean =>
    !("territories" in condition) || (condition.territories?.includes("qpv") ?? true);
  return rules.filter(
    (rule) =>
      rule.scope === "evolution" &&
      rule.decision === "deconseillee" &&
      borne.has(rule.id) &&
      (readsGap || isOfQpv(rule)),
  );
}

/** The breaks that a table declares, but for those that one of these rules says with the same words. */
export function otherBreaks(table: Comparison, rules: readonly ComparabilityRule[]): string[] {
  const said = new Set(rules.map(({ sentence }) => sameWords(sentence)));
  const breaks = (table.breaks ?? []).filter(({ text }) => !said.has(sameWords(text)));
  return breakSentences({ ...table, breaks });
}

/** What the producers discourage of the change that a verdict reads, in one sentence; then each other break declared. */
export function brokenSentences(table: Comparison, readsGap: boolean): Said[] {
  const change = shownChange(table);
  if (!change) return [];
  const rules = discouragingRules(table, readsGap);
  const names = [...new Set(rules.map(({ label }) => label))];
  const opening = `évolution déconseillée ${betweenWords(change.start, change.end)}`;
  const discouraged = {
    text: `${opening} (${names.join(" ; ")}).`,
    brief: `${opening} (${counted(names.length, "motif")}).`,
  };
  return [
    ...(rules.length === 0 ? [] : [discouraged]),
    ...(readsGap ? otherBreaks(table, rules).map((text) => ({ text })) : []),
  ];
}

/** The thresholds of a rule that no text fixes, and what in the rule itself is a convention. */
export function conventionSentences(
  { convention }: Pick<Rule, "convention">,
  used: readonly {
    readonly parameter: Pick<Parameter, "unit">;
    readonly value: number;
    readonly reference: string;
  }[],
): string[] {
  return [
    ...used.map(
      ({ parameter: { unit }, value, reference }) => `seuil de ${valueWords(value, unit)}. ${reference}`,
    ),
    ...(convention === undefined ? [] : [convention]),
  ];
}
