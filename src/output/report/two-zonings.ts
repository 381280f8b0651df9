import type { Territory } from "../../data/territory.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { fateWords, twoZonings, zoningSentence } from "../../french/zonings.ts";
import type { Labels } from "../labels.ts";

/** What each QPV of 2024 was in 2015, which of 2015 are no more, and of which nothing is published. */
export interface ZoningsView {
  readonly phrase: string;
  readonly lignes: readonly {
    readonly quartier: string;
    readonly statut: string;
    readonly avant: string;
  }[];
}

/** The table of the two zonings; null when no correspondence table was read. */
export function zoningsView({ territories }: Evaluation, names: Labels): ZoningsView | null {
  const found = twoZonings(territories);
  if (!found) return null;
  const named = (code: string) => `${names.label(code)} (${code})`;
  return {
    phrase: zoningSentence(found),
    lignes: [
      ...[...found.now, ...found.untold.filter(isNow)].map((one) => ({
        quartier: named(one.code),
        statut: fateWords(one),
        avant: (one.predecessors ?? []).map(named).join(", "),
      })),
      ...[...found.gone, ...found.untold.filter((one) => !isNow(one))].map((one) => ({
        quartier: "",
        statut: fateWords(one),
        avant: named(one.code),
      })),
    ],
  };
}

const isNow = ({ geography }: Territory): boolean => geography === "qpv2024";
