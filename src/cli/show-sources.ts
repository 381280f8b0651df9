import type { Comparison } from "../model/comparison.ts";
import type { Workspace } from "../model/workspace.ts";
import { sourceLines } from "../render/source-lines.ts";
import { figuresShown } from "./figures-shown.ts";
import { wrap } from "./wrap.ts";

/** The sources of what a table shows, and of nothing else. */
export function sourceBlock(table: Comparison, { datasets }: Workspace, detailed: boolean): string {
  return sourceLines(figuresShown(table, detailed), datasets)
    .map((line) => wrap(`Source : ${line}.`, 80))
    .join("\n");
}
