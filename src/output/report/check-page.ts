import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The policy of a page: its own styles, images and fonts written in it, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** What runs, loads, or connects, whatever the policy says: a `link` opens a connection even with everything forbidden. */
const FORBIDDEN = new Set(
  "script noscript link base iframe frame frameset object embed applet portal form".split(" "),
);

/** What may stand in a head before the policy: nothing of it loads anything. */
const BEFORE_POLICY = new Set(["meta", "title"]);

const ADDRESSES = new Set(["href", "src", "action", "formaction", "data", "poster", "to", "from", "values"]);

/**
 * Why a finished page may not be published, whatever its template says: no policy, a script, an address that runs, a page
 * that leads elsewhere once opened, one with nothing on it. It is read as a browser reads it. `file`: the template's page.
 *
 * @diagnostic template/page
 * @example
 * checkPage("<p>Bonjour</p>", "rapport.hbs")[0]?.code
 * // => "template/page"
 */
export function checkPage(html: string, file: string): Diagnostic[] {
  const all = elementsIn(parse(html, { scriptingEnabled: false }).childNodes);
  const details = [
    ...(hasPolicy(all) ? [] : [NO_POLICY]),
    ...all.flatMap(detailsOf),
    ...(all.some(isShown) ? [] : ["elle est vide"]),
  ];
  return [...new Set(details)].map((detail) => problem("template/page", { file }, { detail }));
}

const NO_POLICY =
  "il y manque, en tête de <head>, la ligne Content-Security-Policy du modèle fourni, telle quelle";

/** All elements in their order, those of templates and of drawings too. */
function elementsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    found.push(node);
    const inside = "content" in node ? node.content.childNodes : [];
    waiting.push(...[...inside, ...node.childNodes].reverse());
  }
  return found;
}

function hasPolicy(all: readonly Element[]): boolean {
  const head = all.find(({ tagName }) => tagName === "head");
  const [first, ...others] = all.filter(isPolicy);
  if (!first || first.parentNode !== head || others.length > 0) return false;
  const before = head.childNodes.slice(0, head.childNodes.indexOf(first)).filter(isElement);
  const content = attribute(first, "content") ?? "";
  return before.every(({ tagName }) => BEFORE_POLICY.has(tagName)) && squeezed(content) === POLICY;
}

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

const squeezed = (text: string): string => text.trim().replace(/\s+/g, " ").replace(/;$/, "");

const directive = (element: Element): string | undefined =>
  element.tagName === "meta" ? attribute(element, "http-equiv")?.trim().toLowerCase() : undefined;

const isPolicy = (element: Element): boolean => directive(element) === "content-security-policy";

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function detailsOf(element: Element): string[] {
  const { tagName, attrs } = element;
  return [
    ...(FORBIDDEN.has(tagName) ? [`l’élément <${tagName}> n’y est pas permis`] : []),
    ...(directive(element) === "refresh"
      ? ["elle mène ailleurs dès qu’elle est ouverte (meta http-equiv=refresh)"]
      : []),
    ...attrs.flatMap(({ name, value }) => {
      if (name.startsWith("on")) return [`l’attribut « ${name} » n’y est pas permis`];
      return ADDRESSES.has(name) && runs(value) ? ["une adresse « javascript: » n’y est pas permise"] : [];
    }),
  ];
}

/** Browsers pass over blanks and control characters in the scheme of an address. */
function runs(address: string): boolean {
  return /(^|;)javascript:/i.test(address.replace(/[\p{Cc}\s]/gu, ""));
}

const SHOWS = new Set(["svg", "img"]);

/** A text or an image in the body; neither the title of the head nor a style shows. */
function isShown(element: Element): boolean {
  if (["head", "title", "style", "script", "html", "desc", "template"].includes(element.tagName))
    return false;
  return (
    SHOWS.has(element.tagName) ||
    element.childNodes.some((node) => defaultTreeAdapter.isTextNode(node) && node.value.trim() !== "")
  );
}
