import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { CampaignScope } from "../../../src/files/jobs.ts";
import { PrintError } from "../../../src/files/printing.ts";
import { OutputError, type World } from "../../../src/files/world.ts";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { campaign } from "../../../src/run/campaign.ts";
import { type MemoryWorld, memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const TEMPLATE = {
  "modele.yaml": "id: fiche\ntitre: F\ndescription: D\nporte: quartier\npages_au_plus: 2\ngabarit: f.hbs\n",
  "f.hbs": `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"><title>T</title></head><body><p>{{sujet.nom}}</p></body></html>`,
};

const printed: string[] = [];
let pages = 1;
/** A printer that notes what it prints; a page that holds these words makes it die. */
const printer = (dies = "—") => ({
  lanes: 2,
  expect: () => undefined,
  print: async (html: string) => {
    if (html.includes(dies)) throw new PrintError("il s’est fermé de lui-même");
    printed.push(/<p>(.*)<\/p>/.exec(html)?.[1] ?? "");
    return { pdf: new Uint8Array([37]), pages, overflows: [] };
  },
  close: async () => undefined,
});

async function world(
  changes: Partial<World> = {},
  template: Record<string, string> = TEMPLATE,
): Promise<MemoryWorld> {
  const paths = await filesOnDisk(ENTRY).list(".");
  const files = paths.map((path) => [path, readFileSync(join(ENTRY, path))] as const);
  const model = Object.entries(template).map(([path, text]) => [`templates/fiche/${path}`, text] as const);
  return memoryWorld(new Map<string, string | Uint8Array>([...files, ...model]), {
    printer: () => printer(),
    ...changes,
  });
}

const run = (on: World, scope = { referentiel: "petit" }) =>
  campaign(scope, { template: "fiche", date: "2026-11-20" }, on);

beforeEach(() => {
  printed.length = 0;
  pages = 1;
});

describe("a document for each QPV of a contract", () => {
  test("each is written, page and PDF, in the template's folder", async () => {
    const here = await world();
    const { value, diagnostics } = await run(here);
    expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    expect(value).toMatchObject({ folder: "reports/petit/fiche", kept: 0, unmade: [], unevaluated: [] });
    expect(value?.written).toBe(printed.length);
    expect(printed.length).toBeGreaterThan(1);
    expect(here.written.size).toBe(2 * printed.length);
    expect(here.steps).toContain(`${printed.length} documents`);
  });

  test("begun again, prints what is missing and what has changed alone", async () => {
    const here = await world();
    const all = (await run(here)).value?.written ?? 0;
    const [first = "", second = ""] = [...here.written.keys()].filter((path) => path.endsWith(".html"));
    here.written.delete(first);
    here.written.set(second, "changed by hand");
    printed.length = 0;
    expect((await run(here)).value).toMatchObject({ written: 2, kept: all - 2 });
    expect(printed.length).toBe(2);
  });

  test("one that cannot be printed stops no other, and is named", async () => {
    const all = (await run(await world())).value?.written ?? 0;
    const [name = ""] = printed;
    const { value, diagnostics } = await run(await world({ printer: () => printer(`<p>${name}</p>`) }));
    expect(value).toMatchObject({ written: all - 1, unmade: [{ label: expect.stringContaining(name) }] });
    expect(diagnostics.map(({ code }) => code)).toContain("pdf/navigateur-mort");
  });

  test("one that is too long is refused with its place", async () => {
    pages = 3;
    const { value, diagnostics } = await run(await world());
    expect(value?.written).toBe(0);
    expect(value?.unmade.length).toBe(printed.length);
    const long = diagnostics.filter(({ code }) => code === "pdf/trop-de-pages");
    expect(long.length).toBe(printed.length);
    expect(long[0]?.place.file).toMatch(/^reports\/petit\/fiche\/.+\.pdf$/);
  });

  test("a fault of the template is said once", async () => {
    const broken = { ...TEMPLATE, "f.hbs": "{{inconnue}}" };
    const { value, diagnostics } = await run(await world({}, broken));
    expect(value?.written).toBe(0);
    expect(value?.unmade.length).toBeGreaterThan(1);
    expect(diagnostics.filter(({ code }) => code === "template/variable-inconnue").length).toBe(1);
  });

  test("without a browser the pages are written, and the PDF is said to be missing", async () => {
    const here = await world({ printer: () => undefined });
    const { value, diagnostics } = await run(here);
    expect(value?.written).toBe(here.written.size);
    expect(diagnostics.map(({ code }) => code)).toContain("pdf/navigateur-absent");
  });

  test("a disk that refuses is said, and no document is counted", async () => {
    const put = async () => {
      throw new OutputError("le disque est plein");
    };
    const { value, diagnostics } = await run(await world({ put }));
    expect(value).toMatchObject({ written: 0 });
    expect(value?.unmade.length).toBe(printed.length);
    expect(diagnostics.map(({ code }) => code)).toContain("output/ecriture-impossible");
  });

  test("a disk that refuses takes nothing from what was already there", async () => {
    const here = await world();
    const all = (await run(here)).value?.written ?? 0;
    const [first = ""] = [...here.written.keys()].filter((path) => path.endsWith(".html"));
    here.written.delete(first);
    const put = async () => {
      throw new OutputError("le disque est plein");
    };
    const { value } = await run({ ...here, put });
    expect([value?.kept, value?.unmade.length]).toEqual([all - 1, 1]);
  });

  test.each([{ referentiel: "petit" }, { epci: "200000001" }])(
    "a template of the whole contract has none to choose from: %o",
    async (scope) => {
      const whole = { ...TEMPLATE, "modele.yaml": TEMPLATE["modele.yaml"].replace("porte: quartier\n", "") };
      const { value, diagnostics } = await campaign(scope, { template: "fiche" }, await world({}, whole));
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(["template/sans-sujets"]);
    },
  );

  test("a contract that has none of what the template is about: no document, and it is said", async () => {
    const action = {
      ...TEMPLATE,
      "modele.yaml": TEMPLATE["modele.yaml"].replace("porte: quartier", "porte: action"),
    };
    const { value, diagnostics } = await run(await world({}, action));
    expect(value).toMatchObject({ written: 0, kept: 0, unmade: [] });
    expect(diagnostics.map(({ code }) => code)).toContain("template/aucun-sujet");
  });

  test.each([
    [{ departement: "Essai" }, "perimeter/inconnu"],
    [{ region: "Essai" }, "perimeter/inconnu"],
    [{ region: "94" }, "perimeter/sans-qpv"],
  ])("contracts of %o: %s", async (scope, code) => {
    const { value, diagnostics } = await campaign(scope, { template: "fiche" }, await world());
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  test("a département, its region and the country have the same quarters, each in the folder of its EPCI", async () => {
    const made = async (scope: CampaignScope) => {
      const here = await world();
      await campaign(scope, { template: "fiche", output: "out" }, here);
      return [...here.written.keys()].filter((path) => path.endsWith(".pdf"));
    };
    const [departement, ...wider] = await Promise.all(
      [{ departement: "62" }, { region: "Hauts-de-France" }, { france: true }].map(made),
    );
    expect(departement?.[0]).toMatch(/^out\/epci-/);
    for (const paths of wider) expect(paths).toEqual(departement);
  });

  test("a contract that cannot be evaluated is named", async () => {
    const { value, diagnostics } = await run(await world(), { referentiel: "aucun" });
    expect(value).toMatchObject({ written: 0, unevaluated: ["aucun"] });
    expect(diagnostics[0]?.severity).toBe("erreur");
  });
});
