import type { Territory } from "../../data/territory.ts";
import { formatLevel } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { wrap } from "./wrap.ts";

/** What a territory is and every figure published of it, each with its file and line. */
export function explainTerritory(territory: Territory, workspace: Workspace, width: number): string {
  const zoning = geographyWords(territory.geography);
  const name = (code: string) => workspace.territories.get(code)?.label ?? code;
  const places = [
    territory.epci.length > 0
      ? `EPCI : ${territory.epci.map((code) => `${name(code)} (${code})`).join(", ")}`
      : "",
    territory.communes.length > 0 ? `communes (codes Insee) : ${territory.communes.join(", ")}` : "",
    territory.aliases.length > 0 ? `nommé aussi : ${territory.aliases.join(", ")}` : "",
  ].filter((line) => line !== "");
  return [
    wrap(`${territory.label}  [${territory.code}, ${territory.kind}, ${zoning}]`, width),
    ...places.map((line) => wrap(line, width, "  ")),
    "",
    ...figures(territory.code, workspace),
  ].join("\n");
}

function figures(code: string, { observations, indicators }: Workspace): string[] {
  return [...indicators.values()].flatMap((indicator) => {
    const periods = observations.periods(indicator.id, code);
    if (periods.length === 0) return [];
    const lines = periods.map((period) => {
      const found = observations.find(indicator.id, code, period);
      const value = found?.value;
      const shown =
        typeof value === "number"
          ? formatLevel(value, indicator)
          : REASON_WORDS[value?.unknown ?? "absent_des_donnees"];
      return `  ${period}  ${shown.padStart(12)}  ${found?.address.file}:${found?.address.line}`;
    });
    return [`${indicator.label}  [${indicator.id}]`, ...lines];
  });
}
