import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Network } from "../../src/files/network.ts";
import { nodeImportWorld } from "../../src/machine/node-world.ts";
import { planRefresh } from "../../src/run/refresh.ts";
import { emptyFolder, QPV, treeOf } from "../import/workspace.ts";
import { bytes, producers } from "./producer-server.ts";
import { fileSource, melodiSource, refreshed, register, worldOf } from "./workspace.ts";

const nobody: Network = {
  get: async () => ({ failure: "injoignable", detail: "son nom n’a pas été trouvé" }),
  wait: async () => undefined,
  now: () => 0,
};

const never: Network = {
  ...nobody,
  get: () => {
    throw new Error("nobody was to be asked");
  },
};

const AT = "www.insee.fr/a.csv";

describe("without a network", () => {
  test("one sentence a host, whatever its sources, and nothing is written", async () => {
    const folder = emptyFolder();
    register(folder, {
      a: melodiSource(),
      b: melodiSource("DS_RP_EMPLOI_LR_PRINC"),
      c: fileSource(`https://${AT}`),
      d: fileSource("https://www.insee.fr/b.csv"),
    });
    const before = treeOf(folder);
    const { codes, messages, states } = await refreshed(folder, nobody);
    expect(codes).toEqual(["refresh/injoignable", "refresh/injoignable"]);
    expect(messages[0]).toMatch(/^api\.insee\.fr n’a pas pu être joint/);
    expect(messages[1]).toMatch(/^www\.insee\.fr n’a pas pu être joint/);
    expect(new Set(Object.values(states))).toEqual(new Set(["inaccessible"]));
    expect(treeOf(folder)).toEqual(before);
  });

  test("a host that answers is read, though another does not", async () => {
    const { network } = await producers({ [AT]: bytes(QPV("19", ["QP062025;13220;49.9;0"])) });
    const half: Network = {
      ...network,
      get: (request) => (request.address.includes("api.insee.fr") ? nobody : network).get(request),
    };
    const folder = emptyFolder();
    register(folder, { a: melodiSource(), c: fileSource(`https://${AT}`) });
    const { codes, states } = await refreshed(folder, half);
    expect(codes).toEqual(["refresh/injoignable"]);
    expect(states).toEqual({ a: "inaccessible", c: "nouveau" });
  });

  test("a plan asks nobody and writes nothing", async () => {
    const folder = emptyFolder();
    register(folder, { a: melodiSource() });
    const { value, diagnostics } = await planRefresh("Lens-Liévin", worldOf(folder, never));
    expect(diagnostics).toEqual([]);
    expect(value?.epci?.code).toBe("246200364");
    expect(value?.sources[0]?.requests).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(["datasets"]);
  });
});

describe("what is kept may have been written by anybody", () => {
  const state = (text: string): string => {
    const folder = emptyFolder();
    register(folder, { c: fileSource(`https://${AT}`) });
    mkdirSync(join(folder, ".ecarts/actualiser"), { recursive: true });
    writeFileSync(join(folder, ".ecarts/actualiser/etat.json"), text);
    return folder;
  };
  const content = QPV("19", ["QP062025;13220;49.9;0"]);

  test.each([
    ["no document", "{"],
    ["a list", "[]"],
    [
      "entries of another form",
      JSON.stringify({ known: { [`https://${AT}`]: 3 }, underway: { x: { pages: 1 } } }),
    ],
    [
      "a header in a mark",
      JSON.stringify({ known: { [`https://${AT}`]: { etag: "a\r\nx: y", sha256: [] } } }),
    ],
    [
      "a mark of a file that is not held",
      JSON.stringify({ known: { [`https://${AT}`]: { etag: "a", sha256: ["0".repeat(64)] } } }),
    ],
  ])("%s: all is asked for again", async (_, text) => {
    const { network } = await producers({
      [AT]: (response, { headers }) => {
        response.writeHead("if-none-match" in headers ? 304 : 200).end(content);
      },
    });
    expect((await refreshed(state(text), network)).states).toEqual({ c: "nouveau" });
  });

  test("a link in the place of its folder is not followed", async () => {
    const folder = emptyFolder();
    const outside = emptyFolder();
    register(folder, { c: fileSource(`https://${AT}`) });
    mkdirSync(join(folder, ".ecarts"));
    symlinkSync(outside, join(folder, ".ecarts/actualiser"));
    const { network } = await producers({ [AT]: bytes(content) });
    expect((await refreshed(folder, network)).codes).toEqual(["import/ecriture-impossible"]);
    expect(readdirSync(outside)).toEqual([]);
  });

  test("two calls at once: the second is told so", async () => {
    const folder = emptyFolder();
    register(folder, { c: fileSource(`https://${AT}`) });
    const lock = await nodeImportWorld(folder).lock();
    const { network, asked } = await producers({ [AT]: bytes(content) });
    expect((await refreshed(folder, network)).codes).toEqual(["import/deja-en-cours"]);
    expect(asked).toEqual([]);
    if ("release" in lock) await lock.release();
  });
});
