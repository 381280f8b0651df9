import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codesOf } from "../../../../src/kernel/closed-list.ts";
import { readTemplate } from "../../../../src/output/report/template/read-template.ts";
import { SCOPES } from "../../../../src/output/report/template/template.ts";
import { chartWith, variableRule } from "../../../../src/output/report/template/template-variables.ts";
import { memoryWorld } from "../../../world.ts";

async function read(files: Readonly<Record<string, string | Uint8Array>>, id = "mien") {
  const inside = Object.entries(files).map(([path, text]) => [`templates/${path}`, text] as const);
  const { value, diagnostics } = await readTemplate(id, memoryWorld(Object.fromEntries(inside)));
  const said = diagnostics.map(
    ({ code, place, message }) =>
      `${place.file.split("/").at(-2) ?? place.file}:${place.line ?? "-"} ${code} ${message}`,
  );
  return { value, said };
}

const HEAD = "id: mien\ntitre: Mien\ndescription: Pour moi.\n";

describe("a template based on another", () => {
  test("three lines make a template: what its folder does not hold is the base's", async () => {
    const { value, said } = await read({ "mien/modele.yaml": `${HEAD}base: rapport-annuel\n` });
    expect(said).toEqual([]);
    expect(value).toMatchObject({ id: "mien", title: "Mien", scope: "contrat", logo: "" });
    expect(value?.page.path).toBe("templates/rapport-annuel/rapport.hbs");
    expect([...(value?.charts.keys() ?? [])]).toContain("haltere");
  });

  test("its own files pass before the base's, its style comes after, its choices are its own", async () => {
    const { value, said } = await read({
      "mien/modele.yaml": `${HEAD}base: rapport-annuel
style: style.css
partiels: partiels
graphiques: { haltere: mien.vl.json }
porte: quartier
pages_au_plus: 2
indicateurs: [taux_pauvrete_60]
variables: { accent: "#000000" }
`,
      "mien/style.css": ".mien { color: var(--accent); }",
      "mien/partiels/statut.hbs": "à moi",
      "mien/mien.vl.json": '{ "mark": "bar" }',
    });
    expect(said).toEqual([]);
    expect(value).toMatchObject({ scope: "quartier", mostPages: 2, indicators: ["taux_pauvrete_60"] });
    expect(value?.style.indexOf(".mien")).toBeGreaterThan(value?.style.indexOf("@page") ?? Infinity);
    expect(value?.style).toMatch(/:root \{[^}]*--accent: #000000;[^}]*\}$/);
    expect(value?.partials.get("statut")?.source).toBe("à moi");
    expect(value?.partials.get("tableau")?.path).toBe("templates/rapport-annuel/partiels/tableau.hbs");
    expect(value?.charts.get("haltere")?.spec).toEqual({ mark: "bar" });
  });

  test("one of the workspace may bear the name of the program's, and start from it", async () => {
    const { value, said } = await read(
      {
        "rapport-annuel/modele.yaml":
          "id: rapport-annuel\ntitre: Le nôtre\ndescription: D\nbase: rapport-annuel\n",
      },
      "rapport-annuel",
    );
    expect(said).toEqual([]);
    expect(value).toMatchObject({
      title: "Le nôtre",
      page: { path: "templates/rapport-annuel/rapport.hbs" },
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "no page at all",
      { "mien/modele.yaml": HEAD },
      "mien:1 template/incomplet ce modèle n’a pas de page : ni « gabarit », ni « base »",
    ],
    [
      "a base that does not exist",
      { "mien/modele.yaml": `${HEAD}base: rapport-annuell\n` },
      "mien:4 template/inconnu le modèle de rapport « rapport-annuell » n’existe pas dans templates/",
    ],
    [
      "two that start from each other",
      {
        "mien/modele.yaml": `${HEAD}base: autre\n`,
        "autre/modele.yaml": "id: autre\ntitre: A\ndescription: D\nbase: mien\n",
      },
      "autre:4 template/base le modèle « mien » part de lui-même, par « base »",
    ],
  ])("says %s", async (_, files, expected) => {
    const { value, said } = await read(files);
    expect(value).toBeUndefined();
    expect(said).toEqual([expected]);
  });
});

test("the schema knows each scope", () => {
  const schema = JSON.parse(readFileSync("schemas/modele.schema.json", "utf8")) as {
    properties: { porte: { enum: string[] } };
  };
  expect(schema.properties.porte.enum).toEqual(codesOf(SCOPES));
});

describe("variables", () => {
  const based = (variables: string, more: Record<string, string> = {}) =>
    read({ "mien/modele.yaml": `${HEAD}base: rapport-annuel\nvariables: ${variables}\n`, ...more });

  test("a colour reaches the style sheet and the charts", async () => {
    const { value, said } = await based('{ accent: "#005500" }');
    expect(said).toEqual([]);
    expect(value?.style).toContain("--accent: #005500;");
    expect(JSON.stringify([...(value?.charts.values() ?? [])])).toContain("#005500");
    expect(JSON.stringify([...(value?.charts.values() ?? [])])).not.toContain("var(");
  });

  test("one that nothing calls is refused at its line, with the word that was meant", async () => {
    const { value, said } = await based("{ acent: red }");
    expect(value).toBeUndefined();
    expect(said).toEqual([
      "mien:5 template/variable-sans-effet la variable « acent » n’est employée ni par la feuille de style, ni par un graphique, ni par le gabarit",
    ]);
  });

  test.each(["rgb(0, 85, 0)", "#00550"])(
    "%s, which the style sheet cannot take, is refused: the colour of the base would be lost, too",
    async (value) => {
      const { value: template, said } = await based(`{ accent: "${value}" }`);
      expect(template).toBeUndefined();
      expect(said).toEqual([
        `mien:5 template/variable-sans-style la feuille de style emploie la variable « accent », et ne peut rien faire de « ${value} »`,
      ]);
    },
  );

  test.each(["</style>", "red; } body { display: none", "url(x)\\", '"'])(
    "%s cannot leave its rule",
    async (value) => {
      expect((await based(`{ accent: ${JSON.stringify(value)} }`)).said[0]).toMatch(/schema\/valeur/);
    },
  );

  test("a sentence is no value of a style sheet", () => {
    expect(variableRule({ accent: "#9c3412", pied: "Écarts : l’essentiel", corps: "10.5pt" })).toBe(
      ":root { --accent: #9c3412; --corps: 10.5pt; }",
    );
    expect(variableRule({ police: "Source Sans 3, Arial", poids: "bold" })).toBe(
      ':root { --police: "Source Sans 3", Arial; --poids: bold; }',
    );
    expect(variableRule({})).toBe("");
  });

  test("a chart that calls an unknown one is a problem; a number stays one", () => {
    const chart = {
      path: "a.vl.json",
      spec: { size: "var(--taille)", color: ["var(--inconnue)"], text: "var(--taille) px" },
    };
    const { chart: made, problems } = chartWith(chart, "a", { taille: "12" });
    expect(made.spec).toEqual({ size: 12, color: [undefined], text: "var(--taille) px" });
    expect(problems.map(({ message }) => message)).toEqual([
      "le graphique « a » ne peut être dessiné : la variable « --inconnue » n’est pas sous « variables » de modele.yaml",
    ]);
  });
});

describe("a logo", () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  const withLogo = (name: string, bytes: string | Uint8Array | undefined) =>
    read({
      "mien/modele.yaml": `${HEAD}base: rapport-annuel\nlogo: ${name}\n`,
      ...(bytes === undefined ? {} : { [`mien/${name}`]: bytes }),
    });

  test.each<[string, string | Uint8Array, string]>([
    ["logo.png", PNG, "data:image/png;base64,iVBORw0KGgoA"],
    ["logo.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "data:image/jpeg;base64,/9j/4A=="],
    ["logo.svg", '<?xml version="1.0"?>\n<svg xmlns="x"/>', "data:image/svg+xml;base64,"],
  ])("%s is held in the page", async (name, bytes, start) => {
    const { value, said } = await withLogo(name, bytes);
    expect(said).toEqual([]);
    expect(value?.logo.startsWith(start)).toBe(true);
  });

  test.each<[string, string | Uint8Array | undefined, RegExp]>([
    ["absent.png", undefined, /^mien:5 file\/introuvable/],
    [
      "page.svg",
      "<html><svg/></html>",
      /^mien:5 template\/logo .* : ce n’est ni un PNG, ni un JPEG, ni un SVG$/,
    ],
    [
      "gros.png",
      new Uint8Array([...PNG, ...new Uint8Array(300_000)]),
      /^mien:5 template\/logo .* : il pèse 301 ko/,
    ],
  ])("%s is refused at its line", async (name, bytes, expected) => {
    const { value, said } = await withLogo(name, bytes);
    expect(value).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(expected)]);
  });
});
