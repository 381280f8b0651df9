import type { ContractLists } from "../../follow/context.ts";
import type { Column, ColumnKind, ListName } from "../../follow/tables/column.ts";
import { shownWord } from "../../follow/tables/shown-word.ts";

/** Lists whose words are sentences of the documents. */
const WIDE: Readonly<Partial<Record<ListName, number>>> = {
  engagements: 64,
  suivis: 64,
  objets: 64,
  noeuds: 44,
};

/** How a spreadsheet shows what a column holds: its type, its format, its width in characters. */
interface Shape {
  readonly type: DateConstructor | NumberConstructor | StringConstructor;
  readonly format?: string;
  readonly width: number;
  /** Numbers that are read as words stand like them. */
  readonly align?: "left";
}

/** Texts are kept as they are typed: a spreadsheet would make a date of « 2025-03 », and a number of « 062 ». */
const TEXT = { type: String, format: "@" } as const;

const SHAPES: Readonly<Record<ColumnKind, Shape>> = {
  identifiant: { ...TEXT, width: 20 },
  texte: { ...TEXT, width: 34 },
  jour: { type: Date, format: "dd/mm/yyyy", width: 14, align: "left" },
  annee: { type: Number, format: "0", width: 16, align: "left" },
  periode: { ...TEXT, width: 13 },
  euros: { type: Number, format: '#,##0.00" €"', width: 15 },
  entier: { type: Number, format: "#,##0", width: 12 },
  nombre: { type: Number, format: "General", width: 12 },
  valeur: { type: Number, format: "General", width: 12 },
  oui_non: { ...TEXT, width: 12 },
  choix: { ...TEXT, width: 18 },
  plusieurs: { ...TEXT, width: 26 },
};

/** A cell as the library takes it; without a value, it only bears the format. */
export interface SheetCell {
  readonly value?: string | number | Date;
  readonly type: Shape["type"];
  readonly format?: string | undefined;
  readonly alignVertical: "top";
  readonly align?: "left" | undefined;
  readonly wrap?: boolean;
}

/** How wide the column of a sheet is, in characters: its name, with a star, is never cut. */
export function widthOf({ kind, list, name }: Column): number {
  const own = list === undefined || kind === "plusieurs" ? SHAPES[kind].width : (WIDE[list] ?? 32);
  return Math.max(own, name.length + 4);
}

/** How high a row must be for a text to be read whole in a width, in points: not every spreadsheet finds it by itself. */
export function heightOf(text: string, width: number): number {
  return Math.ceil(text.length / (width - 3)) * 15 + 2;
}

/** The cell of a value in its column; one that is not known stays empty, in the format of what will be typed there. */
export function sheetCell(column: Column, value: unknown, lists: ContractLists): SheetCell {
  const { type, format, align } = SHAPES[column.kind];
  const shown = shownValue(column, value, lists);
  const place = { alignVertical: "top", ...(align && { align }) } as const;
  if (shown === undefined) return { type, format, ...place };
  if (typeof shown === "number") return { value: shown, type: Number, format, ...place };
  if (column.kind === "jour") return { value: new Date(`${shown}T00:00:00Z`), type: Date, format, ...place };
  return { value: shown, type: String, format: "@", ...place, wrap: column.kind === "texte" };
}

/** A value as users write it, the words of its list after its code when lists are given; undefined when it is not known. */
export function shownValue(
  column: Pick<Column, "list">,
  value: unknown,
  lists?: ContractLists,
): string | number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.join("; ") || undefined : wordOf(column, String(value), lists);
}

/** A word of a list with what it means, as the lists offer it; the identifier of an action alone. */
function wordOf({ list }: Pick<Column, "list">, text: string, lists: ContractLists | undefined): string {
  const entry = list && list !== "actions" ? lists?.[list].find(({ code }) => code === text) : undefined;
  return entry ? shownWord(entry) : text;
}
