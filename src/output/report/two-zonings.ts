import { SUCCESSIONS } from "../../data/territory.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { twoZonings, zoningSentence } from "../../french/zonings.ts";
import type { Labels } from "../labels.ts";

/** What each QPV of 2024 was in 2015, and which of 2015 are no more. */
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
      ...found.now.map(({ code, succession = "nouveau", predecessors = [] }) => ({
        quartier: named(code),
        statut: SUCCESSIONS[succession],
        avant: predecessors.map(named).join(", "),
      })),
      ...found.gone.map(({ code }) => ({ quartier: "", statut: SUCCESSIONS.sorti, avant: named(code) })),
    ],
  };
}
