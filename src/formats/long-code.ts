import { CODE_KINDS, type CodeKind, type CodeKindId } from "../data/territory-codes.ts";
import { problem } from "../diagnostics/problem.ts";
import type { LongColumns } from "./format.ts";
import type { LongCells } from "./long-cells.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";
import { countShort } from "./short-codes.ts";

/** A code with its system and, where the row gives it, its vintage. */
export interface RowCode {
  readonly code: string;
  readonly kind: CodeKind;
  readonly vintage?: string | undefined;
}

/** The territory of a row, added to those known; undefined, and a problem, when its code belongs to no known system. */
export function rowCode(
  context: TableContext,
  row: RowCursor,
  cells: LongCells,
  text: string,
  known: Map<string, RowCode | undefined>,
): RowCode | undefined {
  const level = row.text(cells.level);
  const key = level === "" ? text : `${level}|${text}`;
  let found = known.get(key);
  if (found) return found;
  found = bearsLevel(cells) ? melodiCode(text, cells.long) : plainCode(context, level, text, cells.long);
  if (!found) {
    const allowed = kindsAllowed(context, level, cells.long).map((id) => CODE_KINDS[id]);
    if (countShort(context, row, cells.code, text, allowed)) return undefined;
    const place = placeOfCell(context, row, cells.code);
    const kinds = context.format.territories[0]?.kinds.join(", ") ?? "";
    context.diagnostics.push(
      problem("import/code-invalide", place, { code: text === "" ? "(vide)" : text, kind: kinds }),
    );
    return undefined;
  }
  known.set(key, found);
  const label = row.text(cells.label);
  const origin = { isList: false, vintage: found.vintage ?? "" };
  context.target.territories.add(found.code, found.kind, { label }, origin);
  return found;
}

/** Whether codes bear their level: those of Melodi, where no column has it. */
export function bearsLevel({ long, level }: LongCells): boolean {
  return long.isMelodiCode && level === -1;
}

/** `2025-COM-44109`, or `COM-44109` as requests write it. */
const MELODI_CODE = /^(?:(\d{4})-)?([A-Z][A-Z0-9]*)-(.+)$/;

/** The level that a code of Melodi bears; empty when it bears none. */
export function melodiLevel(text: string): string {
  return MELODI_CODE.exec(text)?.[2] ?? "";
}

function melodiCode(text: string, { levels }: LongColumns): RowCode | undefined {
  const [, vintage, level = "", code = ""] = MELODI_CODE.exec(text) ?? [];
  const kind = kindsOf(levels.get(level)).find((one) => one.test(code));
  return kind && { code, kind, vintage };
}

/** The level FRANCE holds metropolitan France (FM) and France (F): the code says which. */
function kindsOf(id: CodeKindId | undefined): CodeKind[] {
  if (id === undefined) return [];
  return id === "metropole" ? [CODE_KINDS.metropole, CODE_KINDS.france] : [CODE_KINDS[id]];
}

/** The systems that the code of a row may be of: that of its level, where a column says it. */
function kindsAllowed(
  { format }: TableContext,
  level: string,
  { levels, level: patterns }: LongColumns,
): readonly CodeKindId[] {
  return patterns.length > 0
    ? kindsOf(levels.get(level)).map(({ id }) => id)
    : (format.territories[0]?.kinds ?? []);
}

function plainCode(context: TableContext, level: string, text: string, long: LongColumns) {
  const declared = long.levels.get(level);
  for (const id of kindsAllowed(context, level, long)) {
    const kind = CODE_KINDS[id];
    const bare = ownCode(kind, text);
    if (bare !== undefined) return { code: bare, kind };
    const padded = text.padStart(kind.width, "0");
    if (declared && kind.test(padded)) return { code: padded, kind };
  }
  return undefined;
}

/** A code of the system, or one already written as it is named here (DEP-59). */
function ownCode(kind: CodeKind, text: string): string | undefined {
  if (kind.id !== "ensemble" && kind.test(text)) return text;
  const bare = /^(?:DEP|REG|IRIS)-(.+)$/.exec(text)?.[1];
  return bare !== undefined && kind.test(bare) && kind.name(bare) === text ? bare : undefined;
}
