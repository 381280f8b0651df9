import { levelSources } from "../../compare/table-facts.ts";
import type { ExplainedRow } from "../../evaluation/explanation.ts";
import { sourceLines } from "../../french/sources.ts";
import { wrap } from "./wrap.ts";

/** The published files of the numbers above, with what their producers ask to be told. */
export function fileLines({ rows, workspace: { datasets }, period }: ExplainedRow, width: number): string[] {
  const figures = rows.flatMap(({ row }) =>
    row.levels
      .filter((level) => period === undefined || level.period === period)
      .flatMap((level) => [...levelSources(level), ...(level.precision?.counts ?? [])]),
  );
  const ofMembers = rows.flatMap(({ members }) =>
    members.flatMap(({ addresses, period }) => addresses.map((address) => ({ address, period }))),
  );
  const all = [...figures, ...ofMembers];
  const files = new Set(all.map(({ address }) => address.replace(/:\d+$/, "")));
  const used = datasets.flatMap(({ resources }) => resources.filter(({ path }) => files.has(path)));
  return [
    "Fichiers (sha256)",
    ...used.map(({ path, sha256 }) => `  ${sha256}  ${path}`),
    "",
    ...sourceLines(all, datasets).map((line) => wrap(`Source : ${line}.`, width)),
  ];
}
