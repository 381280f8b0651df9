import { levelAt } from "../../../compare/table-facts.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { periodWords } from "../../../french/periods.ts";
import { gapCell, gapChangeCell, levelCell, type QuarterNumber } from "../../../french/quarter-gaps.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** A cell: a number, and in small what it is read with. */
export interface GapCellView {
  readonly nombre: string;
  readonly dessous: string;
}

/** A row of the table of gaps. */
export interface GapRowView {
  readonly indicateur: string;
  readonly date: string;
  readonly valeur: GapCellView;
  readonly reference: GapCellView;
  readonly ecart: GapCellView;
  readonly evolution: GapCellView;
}

/** The rows of one zoning, under its name; of one quarter of it, where several succeed to the page's. */
export interface GapGroupView {
  readonly titre: string;
  readonly lignes: readonly GapRowView[];
}

/** The gaps of a quarter, zoning by zoning, never two of them in one row; of several quarters of one zoning, each under its name. */
export function gapGroups(
  tables: readonly QuarterTable[],
  label: (code: string) => string,
): readonly GapGroupView[] {
  const zonings = [...new Set(tables.map(({ table }) => table.geography))];
  return zonings.flatMap((zoning) => {
    const own = tables.filter(({ table }) => table.geography === zoning);
    const quarters = [...new Set(own.map(({ code }) => code))];
    return quarters.map((quarter) => ({
      titre: [geographyWords(zoning), ...(quarters.length > 1 ? [label(quarter)] : [])].join(" · "),
      lignes: own.filter(({ code }) => code === quarter).flatMap(gapRow),
    }));
  });
}

function gapRow({ indicator, row, last, span }: QuarterTable): GapRowView[] {
  const level = levelAt(row, last);
  if (!level) return [];
  return [
    {
      indicateur: indicator.shortLabel,
      date: periodWords(last),
      valeur: cell(levelCell(level, "value", indicator)),
      reference: cell(levelCell(level, "reference", indicator)),
      ecart: cell(gapCell(level, indicator)),
      evolution: cell(gapChangeCell(row, level, span, indicator)),
    },
  ];
}

const cell = ({ number, under }: QuarterNumber): GapCellView => ({ nombre: number, dessous: under });
