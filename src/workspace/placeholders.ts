import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import type { ReadDataset } from "./read-dataset.ts";

/**
 * Stand-ins for what a broken file may describe: its own problem has been said, and a thousand figures "for an unknown
 * indicator" would only bury it. They never count: a workspace with a problem is not used.
 */
export function placeholderIndicators(files: readonly string[]): Map<string, Indicator> {
  return new Map(
    files.map((file) => {
      const id = file.replace(/^.*\/|\.yaml$/g, "");
      return [id, { ...NO_INDICATOR, id, label: id, shortLabel: id }] as const;
    }),
  );
}

/** Every code that figures name, as a territory. */
export function placeholderTerritories(datasets: readonly ReadDataset[]): Map<string, Territory> {
  const rows = datasets
    .flatMap(({ files }) => files)
    .filter(({ resource }) => resource.role === "observations")
    .flatMap((file) => file.rows);
  const codes = new Set(rows.map(({ cells }) => cells.get("code")?.trim() ?? ""));
  return new Map([...codes].map((code) => [code, { ...NO_TERRITORY, code, label: code }] as const));
}

const NO_INDICATOR: Omit<Indicator, "id" | "label" | "shortLabel"> = {
  unit: "",
  polarity: "neutre",
  decimals: 0,
  bounds: [null, null],
  definition: "",
  sources: [],
  caveats: [],
};

const NO_TERRITORY: Omit<Territory, "code" | "label"> = {
  kind: "ensemble",
  geography: "",
  communes: [],
  epci: [],
  aliases: [],
};
