import { printedWith } from "../../compare/printed-digits.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Observation } from "../../data/observation.ts";
import { printedLabel, printedName } from "../../data/printed-name.ts";
import { digitsAt } from "../../data/rounding.ts";
import type { Territory } from "../../data/territory.ts";
import { territoriesOf } from "../../data/territory-parts.ts";
import { formatLevel } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { CATALOGUE, type Code } from "../../diagnostics/catalogue.ts";
import { caveatWords } from "../../french/caveats.ts";
import { placeSentences, unitSentence } from "../../french/descriptions.ts";
import { geographyWords } from "../../french/gaps.ts";
import { summedWords } from "../../french/sums.ts";
import { isUntold } from "../../french/zonings.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { wrap } from "./text.ts";

/** What an indicator measures, its caveats, and what is published of it. */
export function explainIndicator(indicator: Indicator, { observations }: Workspace, width: number): string {
  const held = new Map<string, number>();
  for (const { address } of observations.of(indicator.id))
    held.set(address.file, (held.get(address.file) ?? 0) + 1);
  return [
    wrap(`${indicator.label}  [${indicator.id}]`, width),
    wrap(unitSentence(indicator), width, "  "),
    wrap(indicator.definition, width, "  "),
    "",
    indicator.caveats.length > 0 ? "Mises en garde" : "Aucune mise en garde",
    ...indicator.caveats.map((caveat) => wrap(`- ${caveatWords(caveat)}`, width, "  ")),
    "",
    held.size > 0 ? "Valeurs dans l’espace de travail" : "Aucune valeur dans l’espace de travail",
    ...[...held].map(([file, count]) => `  ${file} : ${count}`),
  ].join("\n");
}

/** What a territory is and every figure published of it, each with its file and line. */
export function explainTerritory(territory: Territory, workspace: Workspace, width: number): string {
  const zoning = geographyWords(territory.geography);
  const name = (code: string) => printedLabel(code, workspace.territories);
  const qpv = territoriesOf(workspace.territories, "qpv");
  const fate = {
    successors: qpv.flatMap(({ code, predecessors }) =>
      predecessors?.includes(territory.code) ? [code] : [],
    ),
    isUntold: isUntold(territory, qpv),
  };
  return [
    wrap(`${printedName(territory.label)}  [${territory.code}, ${territory.kind}, ${zoning}]`, width),
    ...placeSentences(territory, name, fate).map((line) => wrap(line, width, "  ")),
    "",
    ...figures(territory.code, workspace),
  ].join("\n");
}

function figures(code: string, { observations, indicators }: Workspace): string[] {
  return [...indicators.values()].flatMap((indicator) => {
    const periods = observations.periods(indicator.id, code);
    if (periods.length === 0) return [];
    const lines = periods.flatMap((period) => {
      const found = observations.find(indicator.id, code, period);
      const value = found?.value;
      const shown =
        typeof value === "number"
          ? publishedWords(value, found, indicator)
          : REASON_WORDS[value?.unknown ?? "absent_des_donnees"];
      const where = `${found?.address.file}:${found?.address.line}`;
      const year = found?.summedAt;
      const origin = year === undefined ? where : `${summedWords(year)}, ${found?.address.file}`;
      const line = `  ${period}  ${shown.padStart(12)}  ${origin}`;
      return [line, ...otherSources(indicator, found, observations.all(indicator.id, code, period))];
    });
    return [`${indicator.label}  [${indicator.id}]`, ...lines];
  });
}

/** A figure with the digits it was published with. */
function publishedWords(value: number, found: Observation | undefined, indicator: Indicator): string {
  const { rounding, shownStep } = found?.precision ?? {};
  return formatLevel(value, printedWith(indicator, digitsAt(indicator.decimals, rounding ?? shownStep)));
}

/** The same figure in other files: one that is equal is another source, one that differs is not retained. */
export function otherSources(
  indicator: Indicator,
  found: Observation | undefined,
  all: readonly Observation[],
): string[] {
  const isOther = ({ address }: Observation) =>
    address.file !== found?.address.file || address.line !== found.address.line;
  return all.filter(isOther).flatMap((one) => {
    const { value, address } = one;
    if (typeof value !== "number") return [];
    const where = `${address.file}:${address.line}`;
    return value === found?.value
      ? [`      aussi en ${where}`]
      : [`      non retenu : ${publishedWords(value, one, indicator)} en ${where}`];
  });
}

/** What a message code means, and what to do. */
export function explainCode(code: Code, width: number): string {
  const { severity, message, hint } = CATALOGUE[code];
  return [
    `${code}  (${severity})`,
    wrap(`message : ${message}`, width, "  "),
    wrap(`aide : ${hint}`, width, "  "),
    `  page : docs/diagnostics/${code}.md`,
  ].join("\n");
}
