import { figurePeriods } from "../data/figure.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";

/** What a user asked to compare, as written. */
export interface AskedScope {
  readonly epci: string;
  readonly indicator?: string | undefined;
  readonly window?: string | undefined;
  /** What the quarters are compared with; the EPCI itself when absent. */
  readonly reference?: string | undefined;
}

/** What was asked and does not exist, or cannot be compared: each named after the option that asked for it. */
export function checkScope(
  { epci, indicator, window, reference }: AskedScope,
  workspace: Workspace,
): Diagnostic[] {
  const indicators = [...workspace.indicators.keys()];
  const unknownIndicator =
    indicator !== undefined && !indicators.includes(indicator)
      ? [
          problem("indicator/inconnu", at("--indicateur"), {
            id: indicator,
            suggestion: suggest(indicator, indicators),
          }),
        ]
      : [];
  const badWindow =
    window !== undefined && parseWindow(window) === undefined
      ? [problem("period/invalide", at("--periode"), { value: window })]
      : [];
  const problems = [...epciProblems(epci, workspace), ...unknownIndicator, ...badWindow];
  return problems.length > 0 || reference !== undefined ? problems : dataProblems(epci, indicator, workspace);
}

/**
 * Two years in order, written `2014..2019`; undefined when they are not.
 *
 * @example
 * parseWindow("2014..2019")
 * // => { start: "2014", end: "2019" }
 * @example
 * parseWindow("2019..2014")
 * // => undefined
 */
export function parseWindow(text: string): { readonly start: string; readonly end: string } | undefined {
  const [, start, end] = /^(\d{4})\.\.(\d{4})$/.exec(text) ?? [];
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function epciProblems(code: string, { territories }: Workspace): Diagnostic[] {
  const epci = territories.get(code);
  if (epci?.kind !== "epci") {
    const known = [...territories.values()].filter(({ kind }) => kind === "epci");
    return [problem("epci/inconnu", at("--epci"), { code, suggestion: suggestEpci(code, known) })];
  }
  const hasQuarters = [...territories.values()].some(
    ({ kind, epci }) => kind === "qpv" && epci.includes(code),
  );
  return hasQuarters ? [] : [problem("epci/sans-qpv", at("--epci"), { code, label: epci.label })];
}

function suggestEpci(
  code: string,
  known: readonly { readonly code: string; readonly label: string }[],
): string {
  const named = known.find(({ label }) => label.toLowerCase().includes(code.toLowerCase()));
  if (named && code !== "") return `vouliez-vous écrire ${named.code} (${named.label}) ?`;
  return suggest(
    code,
    known.map((epci) => epci.code),
  );
}

/**
 * An EPCI of which nothing is published compares nothing. For one indicator, a value of its quarters is enough: it is
 * shown and explained, even where the EPCI has none to set beside it.
 */
function dataProblems(
  code: string,
  indicator: string | undefined,
  { indicators, observations, territories }: Workspace,
): Diagnostic[] {
  // A share that is only the quotient of its counts is shown and explained as any other.
  const has = (id: string, one: string): boolean => {
    const found = indicators.get(id);
    return found !== undefined && figurePeriods(found, one, observations).length > 0;
  };
  const published = [...indicators.keys()].some((id) => has(id, code));
  const quarters = [...territories.values()].filter(
    ({ kind, epci }) => kind === "qpv" && epci.includes(code),
  );
  const asked =
    indicator === undefined || [code, ...quarters.map((one) => one.code)].some((one) => has(indicator, one));
  const label = territories.get(code)?.label ?? code;
  return published && asked ? [] : [problem("epci/sans-donnees", at("--epci"), { code, label })];
}

function at(option: string) {
  return { file: `option ${option}` };
}
