import type { Evaluation } from "../../evaluation/evaluation.ts";

/** A caveat and who says it. */
export interface CaveatView {
  readonly texte: string;
  readonly source: string;
}

/** Caveats that hold for the same indicators. */
export interface CaveatGroup {
  readonly indicateurs: string;
  readonly mises_en_garde: readonly CaveatView[];
}

/** The caveats of a report. */
export interface CaveatsView {
  readonly contrat: readonly CaveatView[];
  readonly groupes: readonly CaveatGroup[];
}

/** Contract-wide caveats, then those of the indicators: each once, under all the indicators that it holds for. */
export function caveatsView({ referentiel, indicators }: Evaluation): CaveatsView {
  const holders = new Map<string, { caveat: CaveatView; labels: string[] }>();
  for (const { shortLabel, caveats } of indicators) {
    for (const { text, source } of caveats) {
      const key = `${text}\n${source}`;
      const held = holders.get(key) ?? { caveat: { texte: text, source }, labels: [] };
      if (!held.labels.includes(shortLabel)) held.labels.push(shortLabel);
      holders.set(key, held);
    }
  }
  const groups = new Map<string, CaveatView[]>();
  for (const { caveat, labels } of holders.values()) {
    const key = labels.join(" ; ");
    groups.set(key, [...(groups.get(key) ?? []), caveat]);
  }
  return {
    contrat: referentiel.caveats.map(({ text, source }) => ({ texte: text, source })),
    groupes: [...groups].map(([indicateurs, list]) => ({ indicateurs, mises_en_garde: list })),
  };
}
