import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { verify } from "../../src/run/verify.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const folder = emptyFolder();
const cache = join(folder, ".cache/ecarts");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Everything that a user can see of a workspace: its figures with their addresses, its problems. */
async function seen(): Promise<string> {
  const { value, diagnostics } = await verify(nodeWorld(folder));
  const observations = value?.workspace.observations;
  const figures = Array.from({ length: 500 }, (_, index) => observations?.at(index * 120));
  const territories = [...(value?.workspace.territories ?? [])];
  return JSON.stringify({ size: observations?.size, figures, territories, diagnostics });
}

/** The reading and its review; the stamps of files are new as soon as one is. */
const entries = () =>
  readdirSync(cache)
    .filter((name) => name !== "empreintes")
    .map((name) => join(cache, name));
let expected = "";
let intact: [string, Buffer][] = [];

beforeAll(async () => {
  // Big enough for a cache to be worth its key: 60 000 figures, more than two megabytes.
  const rows = Array.from({ length: 60_000 }, (_, row) => {
    const code = 10000 + (row % 3000);
    const year = 1990 + Math.floor(row / 3000);
    // One change far from the others, so that there is something to say of the whole.
    return `${code};population_municipale;${year};${row === 7000 ? 9_000_000 : 1000 + ((row * row) % 97)}`;
  });
  const table = await file("longue.csv", `code;indicateur;periode;valeur\n${rows.join("\n")}\n`);
  const { outcomes } = await imported(folder, [table]);
  expect(outcomes).toEqual(["importe"]);
  rmSync(cache, { recursive: true, force: true });
  expected = await seen();
  intact = entries().map((path) => [path, readFileSync(path)]);
}, 60_000);

/** The cache as its last reading left it, then harmed. */
function harm(change: (path: string, bytes: Buffer) => void): void {
  for (const [path, bytes] of intact) {
    writeFileSync(path, bytes);
    change(path, Buffer.from(bytes));
  }
}

describe("a cache is only time", () => {
  test("there is one, and it holds the problems too", () => {
    expect(intact.length).toBe(2);
    expect(expected).toContain("dataset/chiffre-isole");
  });

  test("the second reading is the first", async () => {
    expect(await seen()).toBe(expected);
  });

  // The seal, the length of the head, the head, the columns, the last byte: wherever the byte is.
  test.each([0, 31, 32, 39, 40, 1000, 0.3, 0.6, 0.9, -1])("a byte changed at %d", async (at) => {
    harm((path, bytes) => {
      const place = at < 0 ? bytes.length - 1 : at < 1 && at > 0 ? Math.floor(bytes.length * at) : at;
      const index = Math.min(place, bytes.length - 1);
      bytes[index] = (bytes[index] ?? 0) ^ 0x55;
      writeFileSync(path, bytes);
    });
    expect(await seen()).toBe(expected);
    // Rebuilt: what is kept is intact again.
    for (const [path, bytes] of intact) expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test.each([0, 10, 32, 33, 100, 0.5])("an entry cut at %d", async (at) => {
    harm((path, bytes) => {
      truncateSync(path, at < 1 ? Math.floor(bytes.length * at) : Math.min(at, bytes.length));
    });
    expect(await seen()).toBe(expected);
  });

  // What another version kept has its own key; one that took this key is sealed, and is not what is expected.
  test.each<[string, string | Buffer]>([
    ["nothing", ""],
    ["a text", "ceci n’est pas un espace"],
    ["an empty document", "{}"],
    ["a list of nothing", "[null]"],
    ["a head of another shape", Buffer.concat([Buffer.from(Float64Array.of(2).buffer), Buffer.from("{}")])],
    ["a head longer than the entry", Buffer.from(Float64Array.of(1e9).buffer)],
  ])("a sealed entry of another version: %s", async (_, content) => {
    harm((path) => {
      const bytes = Buffer.from(content);
      writeFileSync(path, Buffer.concat([sha256(bytes), bytes]));
    });
    expect(await seen()).toBe(expected);
  });

  test("a folder in place of an entry, an entry dated of the future", async () => {
    harm((path) => {
      if (path.includes("revue")) utimesSync(path, new Date(4e12), new Date(4e12));
      else rmSync(path);
      if (!path.includes("revue")) mkdirSync(path);
    });
    expect(await seen()).toBe(expected);
    for (const path of entries()) rmSync(path, { recursive: true });
  });

  test("stamps that are harmed, cut or none", async () => {
    const stamps = join(cache, "empreintes");
    for (const content of [readFileSync(stamps).subarray(40), Buffer.from("[]"), Buffer.alloc(64)]) {
      writeFileSync(stamps, content);
      expect(await seen()).toBe(expected);
    }
  });

  test("deleted as a whole", async () => {
    rmSync(cache, { recursive: true });
    expect(await seen()).toBe(expected);
    expect(existsSync(cache)).toBe(true);
  });

  test("a cache that cannot be written is none", async () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, "un fichier à la place du dossier");
    expect(await seen()).toBe(expected);
    rmSync(cache);
  });

  test("a figure changed by hand is read, not what the cache held", async () => {
    await seen();
    const path = join(folder, "datasets/local/table-longue/longue.csv");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/;1000\n/, ";1001\n"));
    expect(await seen()).not.toBe(expected);
    writeFileSync(path, text);
    expect(await seen()).toBe(expected);
  });
});
