import { type Command, InvalidArgumentError } from "commander";
import { PEER_GROUPS, type PeerGroup, ROW_ORDERS, type RowOrder } from "../compare/asked-words.ts";

/** What the help says of an option or an argument that several commands take. */
export const REFERENTIEL = "nom de son dossier dans referentiels/, par exemple lens-lievin";
export const SINCE = "evaluation.json d’un rapport antérieur, pour dire ce qui a changé";
export const DAY = "jour de l’évaluation, AAAA-MM-JJ (aujourd’hui par défaut)";

/** A day that exists, written AAAA-MM-JJ. */
export function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new InvalidArgumentError(text);
  return text;
}

/** An order of rows. */
export function parseOrder(text: string): RowOrder {
  const order = ROW_ORDERS.find((one) => one === text.toLowerCase());
  if (!order) throw new InvalidArgumentError(text);
  return order;
}

/** A number of the history. */
export function parseRank(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("un numéro de l’historique est attendu");
  return Number(text);
}

/** A year, AAAA. */
export function parseYear(text: string): string {
  if (!/^(?:19|20)\d{2}$/.test(text)) throw new InvalidArgumentError(text);
  return text;
}

/** A port of this machine. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError(text);
  return port;
}

/** A group of peers. */
export function parseGroup(text: string): PeerGroup {
  const group = PEER_GROUPS.find((one) => one === text.toLowerCase());
  if (!group) throw new InvalidArgumentError(text);
  return group;
}

/** A year and a day give the day twice: one of them would be without effect. */
export function refuseTwoDays(
  options: { readonly annee?: string | undefined; readonly date?: string | undefined },
  command: Command,
): void {
  if (options.annee !== undefined && options.date !== undefined)
    command.error("a year or a day", { code: "ecarts.yearOrDay" });
}

/**
 * The day on which a year is evaluated: its last, or today when it is not over; undefined when no year is asked for.
 *
 * @example
 * endOf("2025", "2026-11-20")
 * // => "2025-12-31"
 * @example
 * endOf("2026", "2026-11-20")
 * // => "2026-11-20"
 */
export function endOf(year: string | undefined, today: string): string | undefined {
  if (year === undefined) return undefined;
  return today.startsWith(year) ? today : `${year}-12-31`;
}
