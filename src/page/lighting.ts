import type { TablePart } from "../output/site/parts.ts";
import type { GapRow } from "./gap-rows.ts";

/** What the three views share of a quarter: whether it is chosen, or pointed at, and how to choose it. */
export interface Lighting {
  readonly chosen: string;
  readonly pointed: string;
  choose(code: string): void;
  point(code: string): void;
}

/** What each of the linked views is given. */
export interface LinkedRows {
  readonly rows: readonly GapRow[];
  /** The number of each quarter, by its code, where a map has some. */
  readonly ranks: Readonly<Record<string, string>>;
  readonly lighting: Lighting;
  readonly part: TablePart;
  readonly period: string;
}

/** How a quarter is drawn: by its class, or that it has none, or no figure; and whether it is lit. */
export function drawnClass({ letter, end, row }: GapRow, { chosen, pointed }: Lighting): string {
  const isKnown = typeof end?.value.value === "number";
  const kind = isKnown ? (letter === "" ? "seule" : letter.toLowerCase()) : "inconnue";
  const lit = row.territory === chosen ? " choisi" : row.territory === pointed ? " designe" : "";
  return `classe-${kind}${lit}`;
}

/** A quarter read aloud: its number, its name, its commune, its class. */
export function spoken({ place, letter }: GapRow, rank = ""): string {
  const where = place.communes.length === 0 ? "" : `, ${place.communes.join(", ")}`;
  return `${rank === "" ? "" : `${rank}, `}${place.label}${where}${letter === "" ? "" : `, classe ${letter}`}`;
}
