import type { LinePoint, RowLines } from "../../../compare/row-table.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { formatLevel } from "../../../data/unit.ts";
import { publisherOf } from "../../../french/short-sources.ts";
import { bands, place, ticks } from "../charts/series.ts";
import type { QuarterTable } from "./quarter-tables.ts";
import { readSeries } from "./read-series.ts";

/** A point of a line, with its label at both ends, moved where the other line's would cover it. */
interface DrawnPoint {
  readonly annee: number;
  readonly valeur: number;
  readonly qui: "quartier" | "agglomeration";
  readonly libelle: string;
  readonly moment: "debut" | "fin" | "";
  /** By how many pixels the label is moved down. */
  readonly decalage: number;
}

/** The lines of a quarter and of its reference. */
export interface LinesView {
  readonly id: string;
  readonly titre: string;
  readonly unite: string;
  readonly lecture: string;
  /** Its last date, read. */
  readonly exemple: string;
  readonly source: string;
  readonly alternative: string;
  /** What the charts `serie` and `vignette` read. */
  readonly donnees: {
    readonly points: readonly DrawnPoint[];
    readonly annees: ReturnType<typeof ticks>;
    readonly ruptures: ReturnType<typeof bands>;
    /** The least and the greatest value of the scale: one row each. */
    readonly echelle: readonly { readonly valeur: number }[];
  };
}

/** Of a series of two dates at least; nothing otherwise. `scale`: values that the axis must hold, to compare charts. */
export function linesView(of: QuarterTable, scale: readonly number[] = []): LinesView[] {
  const { table, indicator, code } = of;
  const read = readSeries(of, ["own", "reference"]);
  if (!read) return [];
  const { lines, periods, printed, words } = read;
  return [
    {
      id: `${indicator.id}-${code}`,
      titre: words.title,
      unite: words.unit,
      lecture: words.legend,
      exemple: words.example,
      source: publisherOf({ table, indicator }),
      alternative: words.aloud,
      donnees: {
        points: drawnPoints(lines, printed),
        annees: ticks(periods),
        ruptures: bands(table, periods),
        echelle: scale.map((valeur) => ({ valeur })),
      },
    },
  ];
}

/** Labels of two lines nearer than this, as a share of the height, would cover one another. */
const NEAR = 0.26;
const MOVED = 13;

function drawnPoints({ own, reference }: RowLines, printed: Indicator): DrawnPoint[] {
  const values = [...own, ...reference].map(({ value }) => value);
  const height = Math.max(...values) - Math.min(...values);
  const line = (qui: DrawnPoint["qui"], points: readonly LinePoint[], beside: readonly LinePoint[]) =>
    points.map(({ period, value }, index): DrawnPoint => {
      const moment = momentOf(index, points.length);
      const other = moment === "debut" ? beside[0] : beside.at(-1);
      return {
        annee: place(period),
        valeur: value,
        qui,
        libelle: moment === "" ? "" : formatLevel(value, printed),
        moment,
        decalage: other ? movedBy(value, other.value, height) : 0,
      };
    });
  return [...line("quartier", own, reference), ...line("agglomeration", reference, own)];
}

function momentOf(index: number, count: number): DrawnPoint["moment"] {
  if (index === count - 1) return "fin";
  return index === 0 ? "debut" : "";
}

function movedBy(value: number, other: number, height: number): number {
  if (height === 0 || Math.abs(other - value) / height >= NEAR) return 0;
  return value >= other ? -MOVED : MOVED;
}
