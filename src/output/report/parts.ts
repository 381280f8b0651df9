import type { Evaluation } from "../../evaluation/evaluation.ts";
import { KNOWN_PARTS, type KnownPart } from "./known-parts.ts";
import type { TemplatePart } from "./template/template.ts";

/** A line of the contents. */
export interface ContentsLine {
  readonly ancre: string;
  /** « 2 » or « 2.1 »; of an annex, its letter. */
  readonly numero: string;
  readonly titre: string;
}

/** The parts of a document as a template prints them, by their names: every part of the house, and those of the template. */
export interface PartsView {
  /** The number of each, « 2 » or « 2.1 », or the letter of an annex; empty for one that the document has not. */
  readonly parties: Readonly<Record<string, string>>;
  readonly titres: Readonly<Record<string, string>>;
  /** Whether it stands under another. */
  readonly sous_parties: Readonly<Record<string, boolean>>;
  readonly sommaire: { readonly parties: readonly ContentsLine[]; readonly annexes: readonly ContentsLine[] };
}

/** A part that the document has. */
interface Present {
  readonly name: string;
  readonly known: KnownPart;
  readonly number: string;
  readonly isUnder: boolean;
}

/** A part of the template's own: numbered where it has a heading. */
const own = ({ title }: TemplatePart): KnownPart =>
  title === null ? { title: "", kind: "page" } : { title };

const knownOf = (part: TemplatePart): KnownPart => {
  const known = KNOWN_PARTS[part.name] ?? own(part);
  return part.title === null ? known : { ...known, title: part.title, short: part.title };
};

/**
 * The parts of a template that an evaluation has something for, numbered without a gap in the order of the template. A part stands
 * under another only where it follows it.
 */
export function partsView(evaluation: Evaluation, parts: readonly TemplatePart[]): PartsView {
  const all = new Map([
    ...Object.entries(KNOWN_PARTS),
    ...parts.map((part) => [part.name, knownOf(part)] as const),
  ]);
  const present = numbered(
    parts.flatMap((part) => {
      const known = knownOf(part);
      return known.has?.(evaluation) === false ? [] : [{ name: part.name, known }];
    }),
  );
  const found = new Map(present.map((one) => [one.name, one]));
  const by = <T>(value: (name: string, known: KnownPart) => T) =>
    Object.fromEntries([...all].map(([name, known]) => [name, value(name, known)]));
  const listed = (kind: KnownPart["kind"]): ContentsLine[] =>
    present.flatMap(({ name, known, number, isUnder }) =>
      known.kind === kind && !isUnder
        ? [{ ancre: name, numero: number, titre: known.short ?? known.title }]
        : [],
    );
  return {
    parties: by((name) => found.get(name)?.number ?? ""),
    titres: by((_, known) => known.title),
    sous_parties: by((name) => found.get(name)?.isUnder ?? false),
    sommaire: { parties: listed(undefined), annexes: listed("annexe") },
  };
}

/** Numbers of parts, letters of annexes. */
function numbered(present: readonly Pick<Present, "name" | "known">[]): Present[] {
  let rank = 0;
  let letter = 0;
  let inside = 0;
  let above: string | undefined;
  return present.map(({ name, known }) => {
    if (known.kind === "page") return { name, known, number: "", isUnder: false };
    if (known.kind === "annexe") {
      letter += 1;
      return { name, known, number: String.fromCharCode(64 + letter), isUnder: false };
    }
    const isUnder = known.under !== undefined && known.under === above;
    if (isUnder) inside += 1;
    else [rank, inside, above] = [rank + 1, 0, name];
    return { name, known, number: isUnder ? `${rank}.${inside}` : String(rank), isUnder };
  });
}
