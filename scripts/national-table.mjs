// Writes in docs/base-nationale.md, between its marks, for how many EPCI there is each gap: `ecarts inventaire` over a workspace
// that has nothing of its own. test/base compares the page with what the product counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./step.mjs";

const PAGE = join(ROOT, "docs", "base-nationale.md");
const [START, END] = ["<!-- table : npm run national-table -->\n", "<!-- fin de la table -->"];

/**
 * The page with its table: a row an indicator, zoning and period, from the lines of the inventory, in their order.
 *
 * @param {string} page
 * @param {readonly { indicator: string, geography: string, period: string, epci: number, qpv: number }[]} lines
 */
export function withTable(page, lines) {
  const rows = lines
    .toSorted((left, right) => compare(left.geography, right.geography))
    .map(
      (one) =>
        `| \`${one.indicator}\` | ${one.geography.slice(3)} | ${one.period} | ${one.epci} | ${one.qpv} |`,
    );
  const table = [
    "| Indicateur | QPV de | Période | EPCI | QPV |",
    "| --- | --- | --- | ---: | ---: |",
    ...rows,
    "",
  ];
  const [before, after] = [page.indexOf(START) + START.length, page.indexOf(END)];
  return `${page.slice(0, before)}\n${table.join("\n")}\n${page.slice(after)}`;
}

const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { ensureBuild } = await import("./build.mjs");
  await ensureBuild();
  const empty = mkdtempSync(join(tmpdir(), "ecarts-table-"));
  try {
    const args = [join(ROOT, "dist", "cli", "main.js"), "inventaire", "--json", "--espace", empty];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(stderr);
    writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), JSON.parse(stdout).result));
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}
