import type { PageWords } from "./in-page.ts";
import type { PdfFile } from "./pdf-file.ts";
import { kidsOf, type Structure, structureOf, typeOf } from "./pdf-structure.ts";
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from "./pdf-values.ts";

/** Which elements each of these may hold: the syntax of tables and lists of ISO 32000-1. */
const SYNTAX: Readonly<Record<string, RegExp>> = {
  "/Table": /^\/(?:TR|THead|TBody|TFoot|Caption)$/,
  "/THead": /^\/TR$/,
  "/TBody": /^\/TR$/,
  "/TFoot": /^\/TR$/,
  "/TR": /^\/T[HD]$/,
  "/L": /^\/(?:L|LI|Caption)$/,
  "/LI": /^\/(?:Lbl|LBody)$/,
};

/**
 * Which checkpoints of the Matterhorn protocol a document fails, of those that depend on what a template writes. Only a
 * document that fails none may say that it is PDF/UA. Title and language are those of the page: without them, the browser
 * makes up its own. The others are true of every document that is finished here.
 */
export function failedCheckpoints(
  file: PdfFile,
  { title, language }: Pick<PageWords, "title" | "language">,
): readonly string[] {
  const structure = structureOf(file);
  const elements = [...structure.values()];
  const fails: readonly (readonly [string, boolean])[] = [
    ["01-005", file.numbers.some((number) => isForm(file.get(number)))],
    ["06-003", title === ""],
    ["09-004", elements.some((element) => breaksSyntax(element, structure, "/T"))],
    ["09-005", elements.some((element) => breaksSyntax(element, structure, "/L"))],
    ["11-001", language === ""],
    ["13-004", elements.some((element) => typeOf(element) === "/Figure" && isEmpty(element.get("Alt")))],
    ["14-003", skipsHeading(elements.map(typeOf))],
    ["15-003", elements.some((element) => typeOf(element) === "/TH" && !hasScope(element))],
    ["28-012", file.numbers.some((number) => isMuteLink(file.get(number)))],
    ["31-009", file.numbers.some((number) => isBareFont(file.get(number), file))],
    ["31-027", file.numbers.some((number) => isUnreadable(file.get(number)))],
  ];
  return fails.filter(([, hasFailed]) => hasFailed).map(([checkpoint]) => checkpoint);
}

const isEmpty = (value: PdfValue | undefined): boolean =>
  value === undefined || /^(?:\(\s*\)|<(?:FEFF)?>)$/.test(String(value));

function breaksSyntax(element: PdfDictionary, structure: Structure, family: string): boolean {
  const allowed = typeOf(element).startsWith(family) ? SYNTAX[typeOf(element)] : undefined;
  if (!allowed) return false;
  return kidsOf(element).some(
    (kid) => !isReference(kid) || !allowed.test(typeOf(structure.get(kid.object) ?? new Map())),
  );
}

/** Headings begin with the first level, and go down one level at a time. */
function skipsHeading(types: readonly string[]): boolean {
  const levels = types.flatMap((type) => /^\/H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
}

function hasScope(element: PdfDictionary): boolean {
  const attributes = element.get("A");
  const all = isArray(attributes) ? attributes : [attributes];
  return all.some((one) => isDictionary(one) && one.has("Scope"));
}

const isForm = (value: PdfValue | undefined) => isDictionary(value) && value.get("Subtype") === "/Form";

const isMuteLink = (value: PdfValue | undefined) =>
  isDictionary(value) && value.get("Subtype") === "/Link" && isEmpty(value.get("Contents"));

/** A font whose letters are not in the file. Those of a Type 3 font are: it is made of drawings (letters with an outline). */
function isBareFont(font: PdfValue | undefined, file: PdfFile): boolean {
  if (!isDictionary(font) || font.get("Type") !== "/Font") return false;
  if (["/Type0", "/Type3"].includes(String(font.get("Subtype")))) return false;
  const described = font.get("FontDescriptor");
  const descriptor = isReference(described) ? file.dictionary(described.object) : new Map();
  return !["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(key));
}

const isUnreadable = (value: PdfValue | undefined) =>
  isDictionary(value) &&
  value.get("Type") === "/Font" &&
  !String(value.get("Subtype")).startsWith("/CIDFont") &&
  !value.has("ToUnicode");
