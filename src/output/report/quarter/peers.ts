import { geographyWords } from "../../../french/gaps.ts";
import { periodWords } from "../../../french/periods.ts";
import type { QuarterTable } from "./quarter-tables.ts";
import { readPlace } from "./read-place.ts";

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
export function peersView(of: QuarterTable): PeersView[] {
  const { table, indicator, code, last } = of;
  const read = readPlace(of);
  if (!read) return [];
  const { place, sentence, aloud, words, reference } = read;
  const ends = read.ends.map((valeur, index) => ({ valeur, cote: index === 0 ? "gauche" : "droite" }));
  return [
    {
      id: `${indicator.id}-${code}`,
      indicateur: indicator.shortLabel,
      date: `${periodWords(last)}, ${geographyWords(table.geography)}`,
      valeur: words(place.own),
      phrase: sentence,
      alternative: aloud,
      donnees: {
        points: place.among.map(({ territory, value }) => ({
          valeur: value,
          est_sujet: territory === code,
          libelle: territory === code ? words(value) : "",
        })),
        reference:
          reference === undefined
            ? []
            : [{ valeur: reference.value, libelle: `Agglomération ${reference.words}` }],
        bornes: ends
          .filter(({ valeur }) => valeur !== place.own)
          .map((one) => ({ ...one, libelle: words(one.valeur) })),
      },
    },
  ];
}
