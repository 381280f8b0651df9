import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { problem } from "../../../diagnostics/problem.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import type { ChartSpec, Source, Template } from "./template.ts";
import type { Layer } from "./template-layers.ts";

type Variables = Template["variables"];

/** A colour, a size, a font: what a style sheet takes as it is. A sentence is for the page alone. */
const STYLED =
  /^(?:#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|\d+(?:\.\d+)?(?:pt|mm|px|rem|em|%)?|[A-Za-z][A-Za-z0-9 ,-]*)$/;

/** Those of all layers; the first that gives one decides. */
export function mergedVariables(layers: readonly Layer[]): Variables {
  return Object.assign({}, ...layers.map(({ value }) => value.variables ?? {}).reverse()) as Variables;
}

/** The rule that gives the variables to the style sheet, to be put after it. */
export function variableRule(variables: Variables): string {
  const lines = Object.entries(variables).flatMap(([name, value]) =>
    STYLED.test(value) ? [`--${name}: ${styled(value)};`] : [],
  );
  return lines.length === 0 ? "" : `:root { ${lines.join(" ")} }`;
}

/** Names of fonts in quotes: one of several words may hold one that begins with a digit, which a style sheet refuses. */
function styled(value: string): string {
  const names = value.split(",").map((name) => name.trim());
  return names.map((name) => (name.includes(" ") ? `"${name}"` : name)).join(", ");
}

const CALL = /^var\(--([a-z][a-z0-9_]*)\)$/;

/**
 * A specification with the values of the variables that it calls as `"var(--accent)"`; a number where the value is one. One that
 * is not declared is a problem of the chart.
 *
 * @diagnostic template/graphique
 */
export function chartWith(
  chart: ChartSpec,
  name: string,
  variables: Variables,
): { readonly chart: ChartSpec; readonly problems: readonly Diagnostic[] } {
  const missing = new Set<string>();
  const replaced = (text: string): unknown => {
    const called = CALL.exec(text)?.[1];
    if (called === undefined) return text;
    const value = variables[called];
    if (value === undefined) missing.add(called);
    return value !== undefined && /^\d+(?:\.\d+)?(?:px)?$/.test(value) ? Number.parseFloat(value) : value;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return replaced(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
  };
  const spec = walk(chart.spec) as ChartSpec["spec"];
  const problems = [...missing].map((variable) =>
    problem(
      "template/graphique",
      { file: chart.path },
      {
        name,
        detail: `la variable « --${variable} » n’est pas sous « variables » de modele.yaml`,
      },
    ),
  );
  return { chart: { ...chart, spec }, problems };
}

/**
 * The variables that would change nothing, and nobody would know, at their line: those that nothing of the template calls, and those
 * that a style sheet calls and cannot take.
 *
 * @diagnostic template/variable-sans-effet
 * @diagnostic template/variable-sans-style
 */
export function uselessVariables(
  layers: readonly Layer[],
  styles: string,
  specs: readonly ChartSpec[],
  pages: readonly Source[],
): Diagnostic[] {
  const drawn = specs.map(({ spec }) => JSON.stringify(spec)).join("\n");
  const filled = pages.map(({ source }) => source).join("\n");
  const isStyle = (name: string): boolean => new RegExp(`var\\(\\s*--${name}\\s*[,)]`).test(styles);
  const isCalled = (name: string): boolean =>
    isStyle(name) || drawn.includes(`"var(--${name})"`) || new RegExp(`variables\\.${name}\\b`).test(filled);
  const all = Object.keys(mergedVariables(layers));
  return layers.flatMap(({ value: { variables = {} }, placeOf }) =>
    Object.entries(variables).flatMap(([name, value]) => {
      const place = () => placeOf(["variables", name]);
      const suggestion = suggest(name, all.filter(isCalled));
      if (!isCalled(name)) return [problem("template/variable-sans-effet", place(), { name, suggestion })];
      const isTaken = STYLED.test(value) || !isStyle(name);
      return isTaken ? [] : [problem("template/variable-sans-style", place(), { name, value })];
    }),
  );
}
