import type { ComparisonRow, GapChange } from "../compare/comparison.ts";
import { isEstablished } from "../compare/established.ts";
import { changeDigits, printedWith } from "../compare/printed-digits.ts";
import { changeName, shownChange } from "../compare/table-facts.ts";
import { tableFinding } from "../compare/table-finding.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap } from "../data/unit.ts";
import { capital, counted, uncapital } from "../kernel/french.ts";
import { geographyWords } from "./gaps.ts";
import { headline, levelSentence } from "./headline.ts";
import { endThanStart, spanWords } from "./periods.ts";
import { listWords } from "./quarter-head.ts";
import { firstAndOthers } from "./tally.ts";
import { doubtSentences, type SpokenTable } from "./unsaid.ts";

/** Quarters that a sentence names: the others are counted. */
const NAMED = 6;

/**
 * What a committee asks first: whether poverty fell. Of the table that compares two dates, whether the values and the gap are
 * lower; then where the quarters stand in the latest one. Both absent: it says that nothing was published.
 */
export function povertySentences({
  moved,
  latest,
}: {
  readonly moved: SpokenTable | undefined;
  readonly latest: SpokenTable | undefined;
}): string[] {
  const level = latest ? levelSentence(latest.table, latest.indicator) : "";
  const told = moved ? movedSentences(moved) : [];
  if (told.length > 0) return [...told, ...(latest && latest.table !== moved?.table ? zoned(latest) : [])];
  return level === ""
    ? ["Aucun taux de pauvreté n’est publié pour ces quartiers dans les données lues."]
    : [level, "Une seule année est publiée : rien ne dit si le taux a baissé."];
}

/** A level on another zoning: both are never joined, so it says which. */
function zoned({ table, indicator }: SpokenTable): string[] {
  const level = levelSentence(table, indicator);
  return level === ""
    ? []
    : [`${level.replace(/\.$/, "")} (${geographyWords(table.geography)}, autres périmètres).`];
}

function movedSentences({ table, indicator }: SpokenTable): string[] {
  const finding = tableFinding(table);
  if (!finding || finding.better.known === 0) return [];
  const { better, start, end, total } = finding;
  const whole = `${headline(table, indicator)}.`;
  // Without a gap, the headline is about the values, then says why: the answer stands alone.
  if (finding.absolute.known === 0)
    return whole.split(/\s;\s/).map((one) => `${capital(one).replace(/\.$/, "")}.`);
  const when = endThanStart(start, end);
  if (total === 1)
    return [`Le taux du quartier ${better.count === 1 ? "est" : "n’est pas"} plus bas ${when}.`, whole];
  const known = better.known < total ? " renseignés" : "";
  const where = better.count === 0 ? "aucun quartier" : counted(better.count, "quartier");
  return [`Dans ${where} sur ${better.known}${known}, le taux publié est plus bas ${when}.`, whole];
}

/**
 * Which quarters fall behind: those whose value is not better while the gap is greater, then the gaps that are greater, the
 * most first; between the two, what chance may have done of it. A change that its interval does not establish is no change.
 */
export function behindSentences(spoken: SpokenTable | undefined, name: (code: string) => string): string[] {
  const change = spoken && shownChange(spoken.table);
  if (!spoken || !change) return ["Une seule année, ou aucune, est publiée : aucun décrochage ne se lit."];
  const { rows } = spoken.table;
  const span = spanWords(change.start, change.end);
  const known = rows.filter((row) => typeof row.change?.absolute === "number");
  if (known.length === 0) return [capital(`${span} : l’évolution des écarts ne se calcule pas.`)];
  const fallen = known.filter((row) => changeName(row.change) === "decrochage");
  const label = uncapital(spoken.indicator.shortLabel);
  const names = fallen.map(({ territory }) => name(territory));
  const who = names.length > NAMED ? firstAndOthers(names, NAMED) : listWords(names);
  return [
    `${fallenWords(fallen.length, known.length)} dans les chiffres publiés${fallen.length === 0 ? "" : ` : ${who}`}.`,
    `Décrocher : ${span}, la valeur n’y est pas meilleure et l’écart y est plus grand (${label}).`,
    ...doubtSentences(spoken.table, spoken.indicator),
    ...greaterSentence(known, spoken, name),
  ];
}

/** Of a single quarter, no count. */
function fallenWords(fallen: number, known: number): string {
  if (known === 1) return fallen === 0 ? "Non," : "Oui,";
  return fallen === 0 ? `Aucun quartier sur ${known}` : `${counted(fallen, "quartier")} sur ${known}`;
}

function greaterSentence(
  rows: readonly ComparisonRow[],
  { indicator }: SpokenTable,
  name: (code: string) => string,
): string[] {
  const greater = rows
    .flatMap(({ territory, change }) =>
      change?.absoluteMove === "creuse" &&
      typeof change.absolute === "number" &&
      isEstablished(change) !== false
        ? [{ territory, change, size: Math.abs(change.absolute) }]
        : [],
    )
    .toSorted((one, other) => other.size - one.size);
  if (greater.length === 0) return ["Aucun écart n’est plus grand."];
  const words = greater.map(({ territory, change }) => `${name(territory)} (${movedBy(change, indicator)})`);
  return [`Écart plus grand, le plus fort d’abord : ${firstAndOthers(words, NAMED)}.`];
}

const movedBy = (change: GapChange, indicator: Indicator): string =>
  formatGap(Number(change.absolute), printedWith(indicator, changeDigits(change, indicator).gap));
