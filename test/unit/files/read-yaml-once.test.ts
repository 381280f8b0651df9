import { expect, it } from "vitest";
import { keepReadings, readYamlOnce } from "../../../src/files/yaml-once.ts";
import type { WrittenTargets } from "../../../src/referentiel/targets/target-file.ts";
import { memoryCache, memoryWorld } from "../../world.ts";

const PATH = "referentiels/grand/cibles.yaml";
const one = (id: string) =>
  `  - { id: ${id}, libelle: Cible, forme: livrable, portee: contractuelle, origine: verbatim, source: { document: contrat } }\n`;
const targets = (count: number, last = "") =>
  `cibles:\n${Array.from({ length: count }, (_, index) => one(`C-${index}`)).join("")}${last}`;

const read = (world: ReturnType<typeof memoryWorld>) => readYamlOnce<WrittenTargets>(PATH, "cibles", world);

it("keeps healthy values for the next run: the same value, the same fingerprint, the same places", async () => {
  const { cache, puts } = memoryCache();
  const first = memoryWorld({ [PATH]: targets(1000) }, { cache });
  const before = await read(first);
  await keepReadings(first);
  expect(puts).toEqual(["referentiels"]);
  const second = memoryWorld({ [PATH]: targets(1000) }, { cache });
  const after = await read(second);
  expect(after.value?.value).toEqual(before.value?.value);
  expect(after.value?.sha256).toBe(before.value?.sha256);
  expect(after.value?.placeOf(["cibles", 999, "id"])).toEqual({ file: PATH, line: 1001, column: 11 });
  expect(before.value?.placeOf(["cibles", 999, "id"])).toEqual({ file: PATH, line: 1001, column: 11 });
  await keepReadings(second);
  expect(puts).toHaveLength(1);
});

it("takes a kept value for what it is: it is not parsed again, and another content is", async () => {
  const { cache, entries } = memoryCache();
  const first = memoryWorld({ [PATH]: targets(1000) }, { cache });
  await read(first);
  await keepReadings(first);
  const text = new TextDecoder().decode(entries.get("referentiels"));
  entries.set("referentiels", new TextEncoder().encode(text.replace('"C-0"', '"KEPT"')));
  const same = await read(memoryWorld({ [PATH]: targets(1000) }, { cache }));
  const other = await read(memoryWorld({ [PATH]: targets(999) }, { cache }));
  expect([same, other].map(({ value }) => value?.value.cibles[0]?.id)).toEqual(["KEPT", "C-0"]);
});

it("keeps those of some référentiels beside what is kept of others, and writes nothing that is there", async () => {
  const { cache, puts } = memoryCache();
  const opened = async (count: number, areAll: boolean) => {
    const world = memoryWorld({ [PATH]: targets(count) }, { cache });
    await read(world);
    await keepReadings(world, areAll);
    return puts.length;
  };
  expect(await opened(1000, true)).toBe(1);
  expect(await opened(1001, false)).toBe(2);
  expect(await opened(1000, false)).toBe(2);
  expect(await opened(1001, false)).toBe(2);
  // All of them replace what there was.
  expect(await opened(1001, true)).toBe(3);
  expect(await opened(1000, false)).toBe(4);
});

it("keeps nothing of a small workspace, nor what is not healthy", async () => {
  const { cache, puts, entries } = memoryCache();
  const small = memoryWorld({ [PATH]: targets(3) }, { cache });
  await read(small);
  await keepReadings(small);
  expect(puts).toEqual([]);
  const wrong = memoryWorld({ [PATH]: targets(1000, "  - { id: C-X }\n") }, { cache });
  expect((await read(wrong)).value).toBeUndefined();
  await keepReadings(wrong);
  expect(entries.size).toBe(0);
});

it("without a cache, reads all the same; a file that is not there is a problem", async () => {
  const world = memoryWorld({ [PATH]: targets(1000) });
  expect((await read(world)).value?.value.cibles).toHaveLength(1000);
  await keepReadings(world);
  const { diagnostics } = await read(memoryWorld({}));
  expect(diagnostics.map(({ code }) => code)).toEqual(["file/introuvable"]);
});
