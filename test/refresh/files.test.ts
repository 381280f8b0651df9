import { existsSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, QPV, treeOf } from "../import/workspace.ts";
import { type Answer, bytes, cut, inTurn, producers, status } from "./producer-server.ts";
import { fileSource, refreshed, register } from "./workspace.ts";

const ADDRESS = "www.insee.fr/fr/statistiques/fichier/1/data_qp.csv";
/** Figures are fictitious. */
const CONTENT = QPV("19", ["QP062025;13220;49.9;0", "QP062026;14020;40.3;0"]);

function workspace(more = "", address = ADDRESS): string {
  const folder = emptyFolder();
  register(folder, { revenus: fileSource(`https://${address}`, more) });
  return folder;
}

async function median(folder: string): Promise<unknown> {
  const { value } = await openWorkspace(nodeWorld(folder));
  return value?.observations.find("revenu_median_disponible", "QP062025", "2019")?.value;
}

describe("a published file", () => {
  test("is fetched, imported, and its copy taken away", async () => {
    const { network } = await producers({ [ADDRESS]: bytes(CONTENT) });
    const folder = workspace();
    const { states, codes, report } = await refreshed(folder, network);
    expect({ states, codes }).toEqual({ states: { revenus: "nouveau" }, codes: [] });
    expect(report?.sources[0]?.files).toEqual([
      {
        path: ".ecarts/actualiser/revenus/data_qp.csv",
        bytes: CONTENT.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await median(folder)).toBe(13220);
    expect(existsSync(join(folder, ".ecarts/actualiser/revenus/data_qp.csv"))).toBe(false);
  });

  test.each<[string, Answer]>([
    [
      "its ETag",
      (response, { headers }) => {
        const isSame = headers["if-none-match"] === '"v1"';
        response.writeHead(isSame ? 304 : 200, { etag: '"v1"' }).end(isSame ? undefined : CONTENT);
      },
    ],
    [
      "its date",
      (response, { headers }) => {
        const date = "Tue, 06 Jan 2026 08:00:00 GMT";
        const isSame = headers["if-modified-since"] === date;
        response.writeHead(isSame ? 304 : 200, { "last-modified": date }).end(isSame ? undefined : CONTENT);
      },
    ],
    ["its bytes alone", bytes(CONTENT)],
  ])("that has not changed, by %s, is not imported again", async (_, answer) => {
    const { network, asked } = await producers({ [ADDRESS]: answer });
    const folder = workspace();
    await refreshed(folder, network);
    const before = treeOf(folder);
    const { states, report } = await refreshed(folder, network);
    expect(states).toEqual({ revenus: "a_jour" });
    expect(report?.imported.files).toEqual([]);
    expect(asked).toHaveLength(2);
    expect(treeOf(folder)).toEqual(before);
  });

  test("that has changed is a new edition, which revises the other", async () => {
    const folder = workspace();
    await refreshed(folder, (await producers({ [ADDRESS]: bytes(CONTENT) })).network);
    const { network } = await producers({ [ADDRESS]: bytes(CONTENT.replace("13220", "13230")) });
    const { states, report } = await refreshed(folder, network);
    expect(states).toEqual({ revenus: "nouvelle_edition" });
    expect(report?.imported.files[0]?.revises?.changes).toHaveLength(1);
    expect(await median(folder)).toBe(13230);
  });

  test("a zip is read as one; what is cut once is asked for again", async () => {
    const address = "www.insee.fr/fr/statistiques/fichier/1/data.zip";
    const archive = zipSync({ "data_qp.csv": new TextEncoder().encode(CONTENT) });
    const { network, pauses } = await producers({ [address]: inTurn(cut, status(503), bytes(archive)) });
    const folder = workspace("", address);
    expect((await refreshed(folder, network)).codes).toEqual([]);
    expect(pauses).toEqual([1000, 4000]);
    expect(await median(folder)).toBe(13220);
  });

  test("the edition of the register is that of the import; another family than it names is said", async () => {
    const text = "CODGEO;DISP_Q2;DECUC_Q2;BREV;APPA;CC2S\nQP062025;13220;12000;40.5;12;30\n";
    const { network } = await producers({ [ADDRESS]: bytes(text) });
    const folder = workspace('edition: "2021"\n');
    const { codes, report } = await refreshed(folder, network);
    expect(report?.imported.files[0]?.tables[0]).toMatchObject({
      format: "insee/qpv-themes-revn",
      // The edition 2021 describes 2017: datasets/formats/insee/qpv-themes-revn.yaml.
      periods: expect.arrayContaining(["2017"]),
    });
    expect(codes).toContain("refresh/autre-famille");
  });

  test("that cannot be imported is said by the import, and stays to be looked at", async () => {
    const { network } = await producers({ [ADDRESS]: bytes("a;b\n1;2\n") });
    const folder = workspace();
    const { codes, states } = await refreshed(folder, network);
    expect(states).toEqual({ revenus: "nouveau" });
    expect(codes).toEqual(["import/famille-inconnue"]);
    expect(existsSync(join(folder, ".ecarts/actualiser/revenus/data_qp.csv"))).toBe(true);
    expect((await refreshed(folder, network)).codes).toEqual(["import/famille-inconnue"]);
  });
});

describe("redirections", () => {
  const AT = "static.data.gouv.fr/resources/data_qp.csv";
  const to = (location: string): Answer => status(302, { location });

  test("to a host of the source are followed", async () => {
    const { network, asked } = await producers({ [ADDRESS]: to(`https://${AT}`), [AT]: bytes(CONTENT) });
    const folder = workspace("hotes: [static.data.gouv.fr]\n");
    expect((await refreshed(folder, network)).codes).toEqual([]);
    expect(asked).toEqual([`https://${ADDRESS}`, `https://${AT}`]);
    expect(await median(folder)).toBe(13220);
  });

  test.each([
    ["another host", `https://${AT}`],
    ["the same host, without encryption", `http://${ADDRESS}`],
    ["another port", "https://www.insee.fr:8443/a.csv"],
    ["an address with a password", "https://u:p@www.insee.fr/a.csv"],
    ["this machine", "https://127.0.0.1/a.csv"],
    ["itself, for ever", `https://${ADDRESS}`],
    ["nothing that is an address", "https://"],
  ])("to %s are refused, and nobody else is asked", async (_, location) => {
    const { network, asked } = await producers({ [ADDRESS]: to(location) });
    const folder = workspace();
    const { codes, messages } = await refreshed(folder, network);
    expect(codes).toEqual(["refresh/redirection"]);
    expect(messages[0]).toContain(location);
    expect(new Set(asked)).toEqual(new Set([`https://${ADDRESS}`]));
    expect(Object.keys(treeOf(folder))).toEqual(["datasets/registre/revenus.yaml"]);
  });
});

describe("what is no file is refused, and nothing is written", () => {
  const short: Answer = (response) => {
    response.writeHead(200, { "content-length": "9" });
    response.write("CODGEO");
    setTimeout(() => response.destroy(), 10);
  };

  test.each<[string, Answer, string, string]>([
    ["not there", status(404), "refresh/refus", "404"],
    ["forbidden", status(403), "refresh/refus", "403"],
    ["a server that stumbles each time", status(502), "refresh/refus", "502"],
    [
      "a page of the site that calls itself a zip",
      bytes("\n<!DOCTYPE html><p>Introuvable", { "content-type": "application/zip" }),
      "refresh/page-web",
      ADDRESS,
    ],
    [
      "a page of the site without its head",
      bytes("Introuvable", { "content-type": "text/html; charset=utf-8" }),
      "refresh/page-web",
      ADDRESS,
    ],
    ["fewer bytes than announced", short, "refresh/coupee", "4 fois de suite"],
  ])("%s", async (_, answer, code, words) => {
    const { network } = await producers({ [ADDRESS]: answer });
    const folder = workspace();
    const { codes, messages, states } = await refreshed(folder, network);
    expect(codes).toEqual([code]);
    expect(messages[0]).toContain(words);
    expect(states).toEqual({ revenus: "inaccessible" });
    expect(Object.keys(treeOf(folder))).toEqual(["datasets/registre/revenus.yaml"]);
  });
});
