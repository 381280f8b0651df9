import type { MemberFigure } from "../compare/pooled.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { formatCount } from "../kernel/french.ts";
import { knownWords } from "./amounts.ts";
import { periodWords } from "./periods.ts";

/** The sum of the cases and of the people that an exact share is made of; nothing when one of them is not known. */
export function sumSentence(known: readonly MemberFigure[]): string[] {
  const whole = known.flatMap(({ count, total }) =>
    count === undefined || total === undefined ? [] : [{ count, total }],
  );
  if (whole.length < known.length) return [];
  const [count, total] = whole.reduce(
    ([cases, people], one) => [cases + one.count, people + one.total],
    [0, 0],
  );
  return [`somme : ${countsWords(count, total)}`];
}

const countsWords = (count: number, total: number): string =>
  `${formatCount(count)} cas sur ${formatCount(total)}`;

/** What a territory gives to a reference: its figure, its cases and people, and their lines; why it gives none. */
export function memberSentence(one: MemberFigure, indicator: Indicator, name: string): string {
  const { value, step, count, total, addresses } = one;
  const said = `${name} (${one.code}) : ${knownWords(value, indicator, step)}`;
  if (typeof value !== "number") return said;
  const counts = count === undefined || total === undefined ? [] : [countsWords(count, total)];
  return [said, ...counts, addresses.join(", ")].join(", ");
}

/** A territory that an evolution leaves out, for want of a figure at one of its dates. */
export function leftOutSentence(
  { code, period, value }: MemberFigure,
  indicator: Indicator,
  name: string,
): string {
  return `hors de l’évolution : ${name} (${code}), ${periodWords(period)} : ${knownWords(value, indicator)}`;
}

/** With which other EPCI a QPV is shared; empty for one that lies in a single EPCI. `label`: what an EPCI is called. */
export function sharedWith(
  territory: Territory | undefined,
  epci: string,
  label: (code: string) => string,
): string {
  const others = (territory?.epci ?? []).filter((other) => other !== epci && !isPartOf(epci, other, label));
  return others.length === 0
    ? ""
    : `partagé avec ${others.map((other) => withArticle(label(other))).join(" et ")}`;
}

/** Whether an EPCI is one of the établissements publics territoriaux of which the other, the métropole, is made, or the reverse. */
function isPartOf(epci: string, other: string, label: (code: string) => string): boolean {
  const isTerritory = (code: string): boolean => label(code).startsWith("EPT ");
  return (epci === GRAND_PARIS && isTerritory(other)) || (other === GRAND_PARIS && isTerritory(epci));
}

/**
 * The métropole du Grand Paris, whose communes lie in its établissements publics territoriaux.
 *
 * @source Code général des collectivités territoriales, articles L5219-1 and L5219-2
 */
const GRAND_PARIS = "200054781";

/** « la CA d’Hénin-Carvin »: the abbreviations of groupings of communes are feminine. */
function withArticle(label: string): string {
  return /^(CA|CC|CU) /.test(label) ? `la ${label}` : label;
}
