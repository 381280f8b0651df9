import type { FollowYear } from "../../follow/follow-year.ts";
import { followYearHeading } from "../../french/follow-actions.ts";
import { cutText } from "../../kernel/text.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { FollowBlock, FollowPart } from "../follow/block.ts";
import { followYearBlocks } from "../follow/year-blocks.ts";
import { textTable, wrap } from "./text.ts";

/** What the year of a contract is shown from. */
export interface FollowYearScreen {
  readonly referentiel: Pick<Referentiel, "id" | "nodes">;
  readonly followYear: FollowYear;
  readonly width: number;
  /** Every line, or one screen. */
  readonly detail: boolean;
}

/**
 * What the tables of the follow-up say of a year, subject by subject, under a line that says which year, on which day; nothing
 * when no subject has anything to say.
 */
export function followYearSections({ referentiel, followYear, width, detail }: FollowYearScreen): string[] {
  const blocks = followYearBlocks(referentiel, followYear, { detail, isPrinted: false });
  if (blocks.length === 0) return [];
  const { year, day, problems } = followYear;
  return [wrap(followYearHeading(year, day, problems), width), ...blocks.map((one) => showBlock(one, width))];
}

/** A block as lines: its heading in capitals, then its parts. */
export function showBlock({ heading, parts }: FollowBlock, width: number): string {
  const title = heading === undefined ? [] : [wrap(heading.toUpperCase(), width)];
  return [...title, ...parts.map((part) => shownPart(part, width))].join("\n");
}

function shownPart(part: FollowPart, width: number): string {
  if (part.kind === "table") return textTable(part.columns, part.rows, width);
  const indent = " ".repeat(part.indent);
  return part.kind === "item" ? cutText(`${indent}${part.text}`, width) : wrap(part.text, width, indent);
}
