import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Network } from "../../src/files/network.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { retire } from "../../src/run/history.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, treeOf } from "../import/workspace.ts";
import { type Answer, bytes, cut, inTurn, json, notFound, producers, unknownSet } from "./producer-server.ts";
import { melodiSource, refreshed, register, worldOf } from "./workspace.ts";

const SET = "api.insee.fr/melodi/data/DS_FILOSOFI_CC?maxResult=100000";
const CATALOGUE = "api.insee.fr/melodi/catalog/DS_FILOSOFI_CC";
const EDITION = json({ identifier: "DS_FILOSOFI_CC", modified: "2025-12-18T12:00:16.29" });

/** An observation as Melodi writes it; figures are fictitious. */
const seen = (code: string, value: unknown, level = "EPCI") => ({
  dimensions: { GEO: `2025-${level}-${code}`, FILOSOFI_MEASURE: "PR_MD60", TIME_PERIOD: "2021" },
  measures: { OBS_VALUE_NIVEAU: { value } },
});
const [LENS, HAINAUT, MAUBEUGE] = [seen("246200364", 23.8), seen("200042190", 23), seen("200043396", 28)];

function page(number: number, last: number, observations: readonly unknown[], set = SET) {
  const at = (page: number) => `https://${set}&page=${page}`;
  const paging = {
    first: at(1),
    ...(number > 1 && { prev: at(number - 1) }),
    ...(number < last && { next: at(number + 1) }),
    isLast: number === last,
  };
  return json({ identifier: "DS_FILOSOFI_CC", observations, paging });
}

const THREE: Readonly<Record<string, Answer>> = {
  [CATALOGUE]: EDITION,
  [`${SET}&page=1`]: page(1, 3, [LENS]),
  [`${SET}&page=2`]: page(2, 3, [HAINAUT]),
  [`${SET}&page=3`]: page(3, 3, [MAUBEUGE]),
};

function workspace(): string {
  const folder = emptyFolder();
  register(folder, { filosofi: melodiSource() });
  return folder;
}

async function rates(folder: string): Promise<unknown[]> {
  const { value } = await openWorkspace(nodeWorld(folder));
  return ["246200364", "200042190", "200043396"].map(
    (code) => value?.observations.find("taux_pauvrete_60", code, "2021")?.value,
  );
}

describe("a set of Melodi", () => {
  test("of several pages is read page by page and imported as one", async () => {
    const { network, asked } = await producers(THREE);
    const folder = workspace();
    const { states, codes, report } = await refreshed(folder, network);
    expect(codes).toEqual([]);
    expect(states).toEqual({ filosofi: "nouveau" });
    expect(asked.map((one) => one.slice("https://".length))).toEqual(Object.keys(THREE));
    expect(report?.imported.files.map(({ outcome }) => outcome)).toEqual(["importe", "importe", "importe"]);
    expect(report?.sources[0]?.files[0]).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await rates(folder)).toEqual([23.8, 23, 28]);
    expect(existsSync(join(folder, report?.sources[0]?.files[0]?.path ?? "?"))).toBe(false);
  });

  test("whose catalogue has the same date is not asked for again", async () => {
    const { network, asked } = await producers(THREE);
    const folder = workspace();
    await refreshed(folder, network);
    const before = treeOf(folder);
    const { states, report } = await refreshed(folder, network);
    expect(states).toEqual({ filosofi: "a_jour" });
    expect(asked.slice(4)).toEqual([`https://${CATALOGUE}`]);
    expect(report?.imported.files).toEqual([]);
    expect(treeOf(folder)).toEqual(before);
  });

  test("whose catalogue has another date is read again: a new edition, and the page that changed is imported", async () => {
    const folder = workspace();
    await refreshed(folder, (await producers(THREE)).network);
    const { network } = await producers({
      ...THREE,
      [CATALOGUE]: json({ modified: "2027-01-05T08:00:00" }),
      [`${SET}&page=2`]: page(2, 3, [seen("200042190", 22)]),
    });
    const { states, report, codes } = await refreshed(folder, network);
    expect(states).toEqual({ filosofi: "nouvelle_edition" });
    expect(report?.imported.files.map(({ outcome }) => outcome)).toEqual([
      "deja_importe",
      "importe",
      "deja_importe",
    ]);
    expect(codes).toEqual([]);
    expect(await rates(folder)).toEqual([23.8, 22, 28]);
  });

  test("that was taken out of the workspace is asked for again, whatever its date", async () => {
    const folder = workspace();
    const { network, asked } = await producers(THREE);
    await refreshed(folder, network);
    const { diagnostics } = await retire("insee/melodi-filosofi", false, worldOf(folder, network));
    expect(diagnostics).toEqual([]);
    expect((await refreshed(folder, network)).codes).toEqual([]);
    expect(asked).toHaveLength(8);
    expect(await rates(folder)).toEqual([23.8, 23, 28]);
  });

  test("is asked for an EPCI, then for its communes", async () => {
    const own = "api.insee.fr/melodi/data/DS_FILOSOFI_CC?GEO=EPCI-246200364&maxResult=100000";
    const inside = "api.insee.fr/melodi/data/DS_FILOSOFI_CC?GEO=EPCI-246200364%2ACOM&maxResult=100000";
    const { network } = await producers({
      [CATALOGUE]: EDITION,
      [`${own}&page=1`]: page(1, 1, [LENS], own),
      [`${inside}&page=1`]: page(1, 1, [seen("62498", 30, "COM")], inside),
    });
    const folder = workspace();
    const { codes, plan } = await refreshed(folder, network, "246200364");
    expect(codes).toEqual([]);
    expect(plan?.epci).toEqual({ code: "246200364", label: expect.stringContaining("Lens") });
    const { value } = await openWorkspace(nodeWorld(folder));
    expect(value?.observations.find("taux_pauvrete_60", "62498", "2021")?.value).toBe(30);
  });
});

describe("an interrupted reading", () => {
  test("goes on at the page that it had reached", async () => {
    const folder = workspace();
    const stopped = await producers({ ...THREE, [`${SET}&page=3`]: cut });
    const first = await refreshed(folder, stopped.network);
    expect(first.states).toEqual({ filosofi: "inaccessible" });
    expect(first.codes).toEqual(["refresh/coupee"]);
    expect(stopped.pauses).toEqual([1000, 4000, 16000]);
    expect(Object.keys(treeOf(folder))).toEqual(["datasets/registre/filosofi.yaml"]);
    const again = await producers(THREE);
    const second = await refreshed(folder, again.network);
    expect(again.asked).toEqual([`https://${CATALOGUE}`, `https://${SET}&page=3`]);
    expect(second.report?.sources[0]).toMatchObject({ state: "nouveau", resumed: 2 });
    expect(await rates(folder)).toEqual([23.8, 23, 28]);
  });

  test("goes on there too when the program fell in the middle, and the workspace is not left locked", async () => {
    const folder = workspace();
    const { network } = await producers(THREE);
    const falling: Network = {
      ...network,
      get: (request) => {
        if (request.address.endsWith("page=3")) throw new Error("killed");
        return network.get(request);
      },
    };
    await expect(refreshed(folder, falling)).rejects.toThrow("killed");
    const again = await producers(THREE);
    expect((await refreshed(folder, again.network)).codes).toEqual([]);
    expect(again.asked).toEqual([`https://${CATALOGUE}`, `https://${SET}&page=3`]);
  });

  test("does not take over a page that was changed since, nor those that follow it", async () => {
    const folder = workspace();
    await refreshed(folder, (await producers({ ...THREE, [`${SET}&page=3`]: cut })).network);
    const kept = join(folder, ".ecarts/actualiser/filosofi/DS_FILOSOFI_CC_page1.json");
    writeFileSync(kept, readFileSync(kept, "utf8").replace("23.8", "99.9"));
    const again = await producers(THREE);
    await refreshed(folder, again.network);
    expect(again.asked).toHaveLength(4);
    expect(await rates(folder)).toEqual([23.8, 23, 28]);
  });

  test("begins again when the set has changed in between: its pages are of one edition", async () => {
    const folder = workspace();
    await refreshed(folder, (await producers({ ...THREE, [`${SET}&page=3`]: cut })).network);
    const again = await producers({ ...THREE, [CATALOGUE]: json({ modified: "2027-01-05" }) });
    await refreshed(folder, again.network);
    expect(again.asked.slice(1)).toEqual([1, 2, 3].map((number) => `https://${SET}&page=${number}`));
  });

  test("in the middle of a page asks for that page again", async () => {
    const { network, pauses } = await producers({
      ...THREE,
      [`${SET}&page=2`]: inTurn(cut, page(2, 3, [HAINAUT])),
    });
    const folder = workspace();
    expect((await refreshed(folder, network)).codes).toEqual([]);
    expect(pauses).toEqual([1000]);
    expect(await rates(folder)).toEqual([23.8, 23, 28]);
  });
});

describe("nothing of a set is imported, and it is said why", () => {
  test.each<[string, Readonly<Record<string, Answer>>, string, string]>([
    ["it is unknown", { [CATALOGUE]: unknownSet }, "refresh/jeu-inconnu", "erreur inattendue"],
    ["its catalogue is not there", { [CATALOGUE]: notFound }, "refresh/jeu-inconnu", "réponse 404"],
    ["its data are not there", { [CATALOGUE]: EDITION }, "refresh/jeu-inconnu", "réponse 404"],
    [
      "another page came than the one asked for",
      { ...THREE, [`${SET}&page=2`]: page(1, 3, [LENS]) },
      "refresh/incoherente",
      "la page 2 a été demandée et la page 1 est venue",
    ],
    [
      "it is of another set",
      { ...THREE, [`${SET}&page=1`]: json({ identifier: "DS_AUTRE", observations: [LENS] }) },
      "refresh/incoherente",
      "elle est du jeu DS_AUTRE",
    ],
    [
      "a page is no document",
      { ...THREE, [`${SET}&page=2`]: bytes("<html></html>") },
      "refresh/incoherente",
      "ce n’est pas une liste d’observations",
    ],
    [
      "a page is empty and not the last",
      { ...THREE, [`${SET}&page=2`]: page(2, 3, []) },
      "refresh/incoherente",
      "une page est vide",
    ],
  ])("%s", async (_, answers, code, words) => {
    const { network } = await producers(answers);
    const folder = workspace();
    const { codes, messages, states } = await refreshed(folder, network);
    expect(codes).toEqual([code]);
    expect(messages[0]).toContain(words);
    expect(states).toEqual({ filosofi: "inaccessible" });
    expect(Object.keys(treeOf(folder))).toEqual(["datasets/registre/filosofi.yaml"]);
  });

  test("one of its pages cannot be read: all pages or none", async () => {
    const { network } = await producers({ ...THREE, [`${SET}&page=2`]: page(2, 3, [seen("12", 22)]) });
    const folder = workspace();
    const { codes, report } = await refreshed(folder, network);
    expect(codes).toContain("import/page-manquante");
    expect(report?.imported.files.map(({ outcome }) => outcome)).toEqual([
      "explique",
      "explique",
      "explique",
    ]);
    expect(Object.keys(treeOf(folder))).toEqual(["datasets/registre/filosofi.yaml"]);
    const kept = report?.sources[0]?.files[1]?.path ?? "?";
    expect(existsSync(join(folder, kept))).toBe(true);
  });

  test("the producer has no value for it: that is said, and is no error", async () => {
    const empty = { observations: [], paging: { first: `https://${SET}&page=1`, count: 0 } };
    const { network } = await producers({ [CATALOGUE]: EDITION, [`${SET}&page=1`]: json(empty) });
    const { codes, states, report } = await refreshed(workspace(), network);
    expect(codes).toEqual(["refresh/vide"]);
    expect(states).toEqual({ filosofi: "vide" });
    expect(report?.imported.files).toEqual([]);
  });
});

const RECORDED = resolve("..", "shared", "data", "melodi", "json");
const isHere = existsSync(RECORDED);
if (!isHere) console.warn("test/refresh: ../shared/data/melodi is absent, recorded answers are NOT tried");

describe.skipIf(!isHere)(isHere ? "recorded answers" : "../shared/data/melodi is absent", () => {
  const recorded = (name: string) =>
    bytes(isHere ? readFileSync(join(RECORDED, name)) : "", { "content-type": "application/json" });
  const populations = "api.insee.fr/melodi/data/DS_POPULATIONS_REFERENCE";
  const source = `${melodiSource("DS_POPULATIONS_REFERENCE").replace("melodi-filosofi", "melodi-populations").replace("[epci, commune]", "[commune]")}`;
  const inside = `${populations}?GEO=EPCI-244400404%2ACOM&maxResult=100000&page=1`;

  test("the communes of an EPCI are those of Nantes Métropole, with their populations", async () => {
    const { network } = await producers({
      "api.insee.fr/melodi/catalog/DS_POPULATIONS_REFERENCE": json({ modified: "2025-12-18" }),
      [inside]: recorded("get_local_data_by_com_popref.1.json"),
    });
    const folder = emptyFolder();
    register(folder, { populations: source });
    const { codes, states, report } = await refreshed(folder, network, "244400404");
    expect({ codes, states }).toEqual({ codes: [], states: { populations: "nouveau" } });
    expect(report?.imported.files[0]?.tables[0]?.territories).toBe(24);
    const { value } = await openWorkspace(nodeWorld(folder));
    // Read in the recorded answer: 2025-COM-44215, PMUN 2023.
    expect(value?.observations.find("population_municipale", "44215", "2023")?.value).toBe(26227);
  });

  test("an empty answer, and the words for an unknown set", async () => {
    const { network } = await producers({
      "api.insee.fr/melodi/catalog/DS_POPULATIONS_REFERENCE": json({ modified: "2025-12-18" }),
      [inside]: recorded("get_data_popref_empty.0.json"),
      "api.insee.fr/melodi/catalog/DS_NOT_EXIST": (response) => {
        const words = readFileSync(join(RECORDED, "get_data_not_exist.0.txt"));
        response.writeHead(500, { "content-type": "text/plain" }).end(words);
      },
    });
    const folder = emptyFolder();
    register(folder, { a: source, b: melodiSource("DS_NOT_EXIST") });
    const { codes, states } = await refreshed(folder, network, "244400404");
    expect(codes).toEqual(["refresh/vide", "refresh/jeu-inconnu"]);
    expect(states).toEqual({ a: "vide", b: "inaccessible" });
  });
});
