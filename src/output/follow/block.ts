import type { FollowYear } from "../../follow/follow-year.ts";
import { type ReferentielNode, walkNodes } from "../../referentiel/tree.ts";
import type { CellColumn, TextColumn } from "../terminal/text.ts";

/** A piece of what is said of a year, in the order in which it is read. */
export type FollowPart =
  | { readonly kind: "sentence"; readonly text: string; readonly indent: number }
  /** A line that a narrow terminal cuts. */
  | { readonly kind: "item"; readonly text: string; readonly indent: number }
  | { readonly kind: "table"; readonly columns: readonly TextColumn[]; readonly rows: readonly string[][] };

/** What is said together of one subject, under a heading when it begins something: for the terminal and for the report alike. */
export interface FollowBlock {
  readonly heading: string | undefined;
  readonly parts: readonly FollowPart[];
  /** Whether it is a part of the block before, under a heading of a lower rank. */
  readonly isUnder?: true;
}

/** One subject of the follow-up: its blocks, none when there is nothing to say. */
export const block = (heading: string | undefined, parts: readonly FollowPart[]): FollowBlock => ({
  heading,
  parts,
});

/** A part of the subject of the block before. */
export const under = (heading: string, parts: readonly FollowPart[]): FollowBlock => ({
  ...block(heading, parts),
  isUnder: true,
});

/** A sentence, indented under what it belongs to. */
export const sentence = (text: string, indent = 2): FollowPart => ({ kind: "sentence", text, indent });

/** One thing of a list, on its line. */
export const item = (text: string, indent = 2): FollowPart => ({ kind: "item", text, indent });

/** A table, from its rows: each cell stands with its header. */
export const grid = <Row>(columns: readonly CellColumn<Row>[], rows: readonly Row[]): FollowPart => ({
  kind: "table",
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** Sentences under their heading. */
export const titled = (heading: string, sentences: readonly string[]): FollowBlock =>
  block(
    heading,
    sentences.map((one) => sentence(one)),
  );

/** What the year of a contract is shown from. */
export interface FollowYearView {
  readonly referentiel: { readonly id: string; readonly nodes: readonly ReferentielNode[] };
  readonly followYear: FollowYear;
  /** Every line, or one screen. */
  readonly detail: boolean;
  /** Whether it goes into a report: identifiers, which serve to ask `expliquer`, are for the terminal. */
  readonly isPrinted: boolean;
  /** What a code of the follow-up or a node stands for; the code itself when nothing names it. */
  readonly name: (code: string) => string;
}

/** What an element is called: by its identifier and its words, or in a report by its words alone. */
export const calledIn = ({ isPrinted }: FollowYearView, id: string, label: string, between = "  "): string =>
  isPrinted ? label : `${id}${between}${label}`;

/** One subject of the follow-up: its blocks, none when there is nothing to say. */
export type FollowSection = (view: FollowYearView) => readonly FollowBlock[];

/** The names of the nodes of a contract, of the actions of its year, and of what its follow-up names by a code. */
export function namesOf({
  referentiel,
  followYear,
}: Pick<FollowYearView, "referentiel" | "followYear">): FollowYearView["name"] {
  const names = new Map([
    ...walkNodes(referentiel.nodes).map(({ id, label }) => [id, label] as const),
    ...followYear.actions.actions.map(({ id, label }) => [id, label] as const),
    ...followYear.names.map(({ code, words }) => [code, words] as const),
  ]);
  return (code) => names.get(code) ?? code;
}
