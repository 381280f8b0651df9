import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { problem } from "../../../diagnostics/problem.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import type { Source, Template, TemplatePart, WrittenPart } from "./template.ts";
import { type Layer, sayer } from "./template-layers.ts";

/** The folder of partials that are parts of a document: what `parties` may name. */
const FOLDER = "parties/";

/** Under which name the page calls them all. */
const ALL = "parties";

/** The parts of a document in their order, and the partials with the one that calls them all. */
export type TemplateParts = Pick<Template, "parts" | "partials">;

/**
 * The parts that a template prints, in its order: those of the first layer that chooses, else those that the page calls one by
 * one. `{{> parties}}` stands for them in the page.
 *
 * @diagnostic template/partie-inconnue
 * @diagnostic template/partie-double
 * @diagnostic template/parties-sans-effet
 */
export function templateParts(
  layers: readonly Layer[],
  page: Source,
  partials: ReadonlyMap<string, Source>,
): TemplateParts & { readonly problems: readonly Diagnostic[] } {
  const from = chooser(layers, page);
  if (!from) return { parts: calledParts(page), partials, problems: [] };
  const parts = (from.value.parties ?? []).map(partOf);
  const problems = [
    ...(calls(page, ALL) ? [] : [problem("template/parties-sans-effet", from.placeOf(["parties"]), {})]),
    ...partProblems(from, parts, partials),
  ];
  const path = `${from.folder}/modele.yaml`;
  const source = parts.map(({ name }) => `{{> ${FOLDER}${name}}}`).join("\n");
  return { parts, partials: new Map([...partials, [ALL, { path, source }]]), problems };
}

/** The layer whose choice counts: that of a base is of the base's page, and says nothing of one that calls its partials itself. */
function chooser(layers: readonly Layer[], page: Source): Layer | undefined {
  const [from, paged] = [sayer(layers, "parties"), sayer(layers, "gabarit")];
  const isBelow = from && paged && layers.indexOf(from) > layers.indexOf(paged);
  return isBelow && !calls(page, ALL) ? undefined : from;
}

const partOf = (written: WrittenPart): TemplatePart =>
  typeof written === "string"
    ? { name: written, title: null }
    : { name: written.partie, title: written.titre };

function partProblems(
  { value: { parties = [] }, placeOf }: Layer,
  parts: readonly TemplatePart[],
  partials: ReadonlyMap<string, Source>,
): Diagnostic[] {
  const known = [...partials.keys()].flatMap((name) =>
    name.startsWith(FOLDER) ? [name.slice(FOLDER.length)] : [],
  );
  return parts.flatMap(({ name }, index) => {
    const place = () =>
      placeOf(typeof parties[index] === "string" ? ["parties", index] : ["parties", index, "partie"]);
    if (!known.includes(name))
      return [problem("template/partie-inconnue", place(), { name, suggestion: suggest(name, known) })];
    const isTwice = parts.findIndex((one) => one.name === name) < index;
    return isTwice ? [problem("template/partie-double", place(), { name })] : [];
  });
}

const calls = ({ source }: Source, name: string): boolean =>
  new RegExp(`\\{\\{~?>\\s*${name}\\s*~?\\}\\}`).test(source);

/** `{{> parties/ecarts}}` here and there in a page. */
function calledParts({ source }: Source): TemplatePart[] {
  const called = source.matchAll(/\{\{~?>\s*parties\/([a-z0-9-]+)/g);
  return [...new Set([...called].map(([, name = ""]) => name))].map((name) => ({ name, title: null }));
}
