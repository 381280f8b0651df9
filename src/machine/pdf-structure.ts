import type { PdfFile } from "./pdf-file.ts";
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from "./pdf-values.ts";

/** Types of PDF 2.0 that Chromium writes, and what they are for readers of an earlier one. */
const ROLES: Readonly<Record<string, string>> = {
  "/Strong": "/Span",
  "/Em": "/Span",
  "/Aside": "/Div",
  "/Title": "/P",
};

/** Elements that hold elements, and no painting of their own: their rules and grounds say nothing. */
const HOLDERS = new Set(["/Table", "/THead", "/TBody", "/TFoot", "/TR", "/L", "/LI"]);

/** The structure of a document: each element by its number, in the order of reading. */
export type Structure = ReadonlyMap<number, PdfDictionary>;

/** What an element holds: elements, marked content, links. */
export function kidsOf(element: PdfDictionary): readonly PdfValue[] {
  const kids = element.get("K");
  if (kids === undefined) return [];
  return isArray(kids) ? kids : [kids];
}

export const typeOf = (element: PdfDictionary): string => String(element.get("S") ?? "");

/** The elements of a tagged PDF, from its root. */
export function structureOf(file: PdfFile): Structure {
  const elements = new Map<number, PdfDictionary>();
  const visit = (value: PdfValue): void => {
    if (!isReference(value) || elements.has(value.object)) return;
    const element = file.dictionary(value.object);
    if (element.get("Type") === "/StructElem") elements.set(value.object, element);
    for (const kid of kidsOf(element)) visit(kid);
  };
  visit(treeOf(file));
  return elements;
}

function treeOf(file: PdfFile): PdfValue {
  return file.dictionary(file.named("Root")).get("StructTreeRoot") ?? "";
}

/**
 * Mends what Chromium leaves of the structure: types of PDF 2.0 are given a role, what a list item says is its body, and
 * what holders paint leaves the structure. Gives, by page, the marked content that is to become artifacts.
 */
export function mendStructure(file: PdfFile): ReadonlyMap<number, ReadonlySet<number>> {
  const undone = new Map<number, Set<number>>();
  const structure = structureOf(file);
  for (const [number, element] of structure) {
    if (typeOf(element) === "/LI") giveBody(file, number, structure);
    if (HOLDERS.has(typeOf(element))) undo(file, number, undone);
  }
  giveRoles(file, structure);
  return undone;
}

function giveRoles(file: PdfFile, structure: Structure): void {
  const used = new Set([...structure.values()].map(typeOf));
  const roles = Object.entries(ROLES).filter(([type]) => used.has(type));
  const tree = treeOf(file);
  if (roles.length === 0 || !isReference(tree)) return;
  file.change(tree.object, { RoleMap: new Map(roles.map(([type, role]) => [type.slice(1), role])) });
}

/** A list item holds its label and its body, and nothing else. */
function giveBody(file: PdfFile, item: number, structure: Structure): void {
  const kids = kidsOf(file.dictionary(item));
  const isLabel = (kid: PdfValue) =>
    isReference(kid) && typeOf(structure.get(kid.object) ?? new Map()) === "/Lbl";
  const said = kids.filter((kid): kid is PdfReference => isReference(kid) && !isLabel(kid));
  if (said.length === 0 || typeOf(structure.get(said[0]?.object ?? -1) ?? new Map()) === "/LBody") return;
  const body = file.add(
    new Map<string, PdfValue>([
      ["Type", "/StructElem"],
      ["S", "/LBody"],
      ["P", { object: item }],
      ["K", said],
    ]),
  );
  for (const { object } of said) file.change(object, { P: { object: body } });
  file.change(item, { K: [...kids.filter((kid) => !said.includes(kid as PdfReference)), { object: body }] });
}

/** What a holder paints leaves the structure, and the table that leads from the page to it. */
function undo(file: PdfFile, number: number, undone: Map<number, Set<number>>): void {
  const element = file.dictionary(number);
  const kids = kidsOf(element);
  const painted = kids.flatMap((kid) => paintedBy(kid, element) ?? []);
  if (painted.length === 0) return;
  file.change(number, { K: kids.filter((kid) => !paintedBy(kid, element)) });
  for (const { page, mark } of painted) {
    undone.set(page, (undone.get(page) ?? new Set()).add(mark));
    forget(file, page, mark);
  }
}

/** Marked content, and the page that it is on: that of its element, unless it says another. */
function paintedBy(kid: PdfValue, element: PdfDictionary): { page: number; mark: number } | undefined {
  const isElsewhere = isDictionary(kid) && kid.get("Type") === "/MCR";
  if (typeof kid !== "string" && !isElsewhere) return undefined;
  const page = (isElsewhere && kid.get("Pg")) || element.get("Pg");
  const mark = isElsewhere ? kid.get("MCID") : kid;
  return isReference(page || undefined)
    ? { page: (page as PdfReference).object, mark: Number(mark) }
    : undefined;
}

/** The parent tree names the element of each marked content of a page, by its number. */
function forget(file: PdfFile, page: number, mark: number): void {
  const key = String(file.dictionary(page).get("StructParents") ?? "");
  const tree = treeOf(file);
  const parents = isReference(tree) ? file.dictionary(tree.object).get("ParentTree") : undefined;
  const numbers = isReference(parents) ? file.dictionary(parents.object).get("Nums") : undefined;
  const place = isArray(numbers) ? numbers[numbers.indexOf(key) + 1] : undefined;
  const row = isReference(place) ? file.get(place.object) : undefined;
  if (isReference(place) && isArray(row))
    file.set(
      place.object,
      row.map((one, index) => (index === mark ? "null" : one)),
    );
}
