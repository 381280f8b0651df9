import type { Template } from "./template.ts";

/**
 * Whether a document of a template calls a chart: in its page, or in a partial that the page reaches. A template has the charts of its
 * base too, and may print none of the parts that call them.
 */
export function drawsChart({ page, partials }: Pick<Template, "page" | "partials">, chart: string): boolean {
  const call = new RegExp(`\\bgraphique\\s+"${chart}"`);
  const reached = new Set<string>();
  const draws = (source: string): boolean => call.test(source) || calledIn(source).some(isDrawnBy);
  const isDrawnBy = (name: string): boolean => {
    if (reached.has(name)) return false;
    reached.add(name);
    return draws(partials.get(name)?.source ?? "");
  };
  return draws(page.source);
}

/** The partials that a text calls: `{{> name}}`. */
const calledIn = (source: string): string[] =>
  [...source.matchAll(/\{\{~?>\s*([\w/-]+)/g)].map(([, name = ""]) => name);
