import { InvalidArgumentError } from "commander";
import { PEER_GROUPS, type PeerGroup } from "../compare/peer-groups.ts";
import { ROW_ORDERS, type RowOrder } from "../compare/row-orders.ts";

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

/** A group of peers. */
export function parseGroup(text: string): PeerGroup {
  const group = PEER_GROUPS.find((one) => one === text.toLowerCase());
  if (!group) throw new InvalidArgumentError(text);
  return group;
}
