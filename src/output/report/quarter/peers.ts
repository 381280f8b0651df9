import { LEAST_PEERS } from "../../../compare/place-among.ts";
import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { rowPlace } from "../../../compare/row-place.ts";
import { levelAt } from "../../../compare/table-facts.ts";
import { formatLevel } from "../../../data/unit.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { periodWords } from "../../../french/periods.ts";
import { levelCell } from "../../../french/quarter-gaps.ts";
import { quarterPlaceSentence, quarterStripAloud } from "../../../french/quarter-place.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** Where a quarter stands among those of the contract: words, and a strip with a dot for each. */
export interface PeersView {
  readonly id: string;
  readonly indicateur: string;
  readonly date: string;
  readonly valeur: string;
  readonly phrase: string;
  readonly alternative: string;
  /** What the chart `rang` reads. */
  readonly donnees: {
    readonly points: readonly {
      readonly valeur: number;
      readonly est_sujet: boolean;
      readonly libelle: string;
    }[];
    readonly reference: readonly { readonly valeur: number; readonly libelle: string }[];
    readonly bornes: readonly { readonly valeur: number; readonly libelle: string; readonly cote: string }[];
  };
}

/** The strip of an indicator; nothing where too few have a figure for a rank to say anything. */
export function peersView({ table, indicator, row, code, last }: QuarterTable): PeersView[] {
  const place = rowPlace(table, code, last);
  if (!place || place.among.length < Math.max(2, Math.min(LEAST_PEERS, table.rows.length))) return [];
  const digits = tableDigits(table, [last], indicator).value;
  const words = (value: number): string => formatLevel(value, printedWith(indicator, digits));
  const level = levelAt(row, last);
  const reference = level && typeof level.reference.value === "number" ? level : undefined;
  const known = reference && {
    value: Number(reference.reference.value),
    words: levelCell(reference, "reference", indicator).number,
  };
  const ends = [place.among.at(0), place.among.at(-1)].map((one, index) => ({
    valeur: one?.value ?? place.own,
    cote: index === 0 ? "gauche" : "droite",
  }));
  return [
    {
      id: `${indicator.id}-${code}`,
      indicateur: indicator.shortLabel,
      date: `${periodWords(last)}, ${geographyWords(table.geography)}`,
      valeur: words(place.own),
      phrase: quarterPlaceSentence(place, indicator),
      alternative: quarterStripAloud(place, indicator, digits, known?.words),
      donnees: {
        points: place.among.map(({ territory, value }) => ({
          valeur: value,
          est_sujet: territory === code,
          libelle: territory === code ? words(value) : "",
        })),
        reference:
          known === undefined ? [] : [{ valeur: known.value, libelle: `Agglomération ${known.words}` }],
        bornes: ends
          .filter(({ valeur }) => valeur !== place.own)
          .map((one) => ({ ...one, libelle: words(one.valeur) })),
      },
    },
  ];
}
