import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareCommand } from "../../src/cli/compare.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { inspect } from "../../src/workspace/inspect.ts";
import { PROJECT } from "../world.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const folder = emptyFolder();
const cache = join(folder, ".cache/ecarts");

/** All that `ecarts comparer` writes. */
async function shown(isKept = true): Promise<string> {
  const said: string[] = [];
  const output = {
    width: 80,
    result: (text: string) => said.push(text),
    problem: (text: string) => said.push(text),
  };
  const options = { epci: ["200000001"], espace: ".", reference: "epci", detail: true };
  const world = nodeWorld(folder);
  const code = await compareCommand(options, isKept ? world : { ...world, cache: undefined }, output);
  return [code, ...said].join("\n");
}

/** Places in the list of the parts that are harmed. */
const LIST = 7;

const entry = () => join(cache, readdirSync(cache).find((name) => name.startsWith("espace-")) ?? "");
let intact: Buffer;
let expected: string;

beforeAll(async () => {
  cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), folder, { recursive: true });
  // Big enough for a cache to be worth its key, and for several blocks of one indicator.
  const rows = Array.from(
    { length: 60_000 },
    (_, row) =>
      `${10000 + (row % 3000)};population_municipale;${1990 + Math.floor(row / 3000)};${1000 + (row % 97)}`,
  );
  const table = await file(
    "longue.csv",
    `code;indicateur;periode;valeur\n${rows.join("\n")}\n${"\n".repeat(500_000)}`,
  );
  const { outcomes } = await imported(folder, [table]);
  expect(outcomes).toEqual(["importe"]);
  expected = await shown(false);
  await inspect(nodeWorld(folder));
  intact = readFileSync(entry());
}, 60_000);

describe("a comparison opens only what it asks for", () => {
  test("and says what it says without a cache", async () => {
    expect(expected).toContain("QP");
    expect(await shown()).toBe(expected);
    expect(await shown()).toBe(expected);
  });

  test("each byte of the list, then one in each part: all is read again and kept anew", async () => {
    const count = intact.readDoubleLE(0);
    const lengths = Array.from({ length: count }, (_, rank) => intact.readDoubleLE(40 + rank * 40));
    let start = 40 + count * 40;
    const places = [0, 7, 8, 39, 40, 48, start - 1];
    for (const length of lengths) {
      places.push(start + Math.floor(length / 2));
      start += length;
    }
    expect(start).toBe(intact.length);
    expect(count).toBeGreaterThan(10);
    const rebuilt: number[] = [];
    for (const [rank, place] of places.entries()) {
      const harmed = Buffer.from(intact);
      harmed[place] = (harmed[place] ?? 0) ^ 0x55;
      writeFileSync(entry(), harmed);
      expect(await shown()).toBe(expected);
      if (readFileSync(entry()).equals(intact)) rebuilt.push(rank - LIST);
    }
    // The list, and the parts that every command reads: head, problems. Of the blocks, those of the EPCI, and no other.
    expect(rebuilt.filter((part) => part < 4)).toEqual([-7, -6, -5, -4, -3, -2, -1, 0, 1]);
    const blocks = rebuilt.filter((part) => part >= 4).length;
    expect(blocks).toBeGreaterThanOrEqual(1);
    expect(blocks).toBeLessThan((count - 4) / 2);
  }, 120_000);

  test("a file changed by hand is read, not what was kept", async () => {
    writeFileSync(entry(), intact);
    const csv = join(folder, "datasets/essai/valeurs/observations.csv");
    const text = readFileSync(csv, "utf8");
    writeFileSync(csv, text.replace(";18000;", ";18001;"));
    expect(await shown()).not.toBe(expected);
    writeFileSync(csv, text);
    expect(await shown()).toBe(expected);
    expect(existsSync(entry())).toBe(true);
  });
});
