import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { KNOWN_PARTS } from "../../../../src/output/report/known-parts.ts";
import { lazily } from "../../../../src/output/report/lazily.ts";
import { partsView } from "../../../../src/output/report/parts.ts";
import { readTemplate } from "../../../../src/output/report/template/read-template.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import { epci, referentiel, target, workspace } from "../../../build.ts";
import { memoryWorld } from "../../../world.ts";
import { houseTemplate } from "./fixture.ts";

const evaluationOf = (changes: Partial<Referentiel> = {}): Evaluation =>
  assemble({
    workspace: workspace({}),
    referentiel: referentiel(changes),
    epci: epci(),
    adopted: [],
    comparisons: [],
    date: "2026-11-20",
    producedBy: { version: "", inputs: "" },
  });

const { parts: ANNUAL } = houseTemplate();
const numbers = (evaluation: Evaluation, parts = ANNUAL) => partsView(evaluation, parts).parties;

describe("parts of a document", () => {
  test("are numbered without a gap, those of the findings under the part of the décret that they answer", () => {
    expect(numbers(evaluationOf())).toMatchObject({
      ...{ orientations: "", evolution: "1", ecarts: "1.1", constats: "1.2", cibles: "", actions: "" },
      ...{ avis: "", "mises-en-garde": "2", sources: "3", methode: "4", coherence: "", "annexe-notes": "A" },
    });
    const shared = { ...evaluationOf({ targets: [target()] }), epci: null };
    expect(numbers(shared)).toMatchObject({ evolution: "", ecarts: "", constats: "1", cibles: "2" });
    const texts = (["orientations", "signataires", "suites"] as const).map((section) => ({
      ...{ section, path: "t.md", sha256: "0", text: "x" },
    }));
    expect(numbers(evaluationOf({ targets: [target()], texts }))).toMatchObject({
      ...{ orientations: "1", evolution: "2", cibles: "2.3", actions: "3", annee: "", perspectives: "" },
      ...{ avis: "4", "mises-en-garde": "5" },
    });
  });

  test("are those of the template, in its order, under another only where they follow it", () => {
    const parts = ["constats", "evolution", "ecarts", "sources"].map((name) => ({ name, title: null }));
    const view = partsView(evaluationOf(), parts);
    expect(view.parties).toMatchObject({
      constats: "1",
      evolution: "2",
      ecarts: "2.1",
      sources: "3",
      methode: "",
    });
    expect(view.sous_parties).toMatchObject({ constats: false, ecarts: true });
    expect(view.sommaire.parties.map(({ numero, ancre }) => `${numero} ${ancre}`)).toEqual([
      "1 constats",
      "2 evolution",
      "3 sources",
    ]);
  });

  test("bear the heading that the template gives them; one of its own is numbered where it has one", () => {
    const view = partsView(evaluationOf(), [
      { name: "sources", title: "D’où viennent les chiffres" },
      { name: "mot-du-president", title: "Le mot de la présidence" },
      { name: "filet", title: null },
    ]);
    expect(view.titres["sources"]).toBe("D’où viennent les chiffres");
    expect(view.parties).toMatchObject({ sources: "1", "mot-du-president": "2", filet: "" });
    expect(view.sommaire.parties.map(({ titre }) => titre)).toEqual([
      "D’où viennent les chiffres",
      "Le mot de la présidence",
    ]);
  });

  test("of the house are those that it has a partial for", () => {
    const held = ["rapport-annuel", "note-methode", "mi-parcours"].flatMap((id) =>
      readdirSync(`templates/${id}/partiels/parties`).map((file) => file.replace(/\.hbs$/, "")),
    );
    expect([...new Set(held)].sort()).toEqual(Object.keys(KNOWN_PARTS).sort());
  });
});

describe("parts that modele.yaml chooses", () => {
  const HEAD = "id: mien\ntitre: Mien\ndescription: Pour moi.\nbase: rapport-annuel\n";
  async function read(files: Readonly<Record<string, string>>) {
    const inside = Object.entries(files).map(([path, text]) => [`templates/mien/${path}`, text] as const);
    const { value, diagnostics } = await readTemplate("mien", memoryWorld(Object.fromEntries(inside)));
    return { value, said: diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`) };
  }

  test("are all that the page prints, moved and taken out without a line of HTML", async () => {
    const { value, said } = await read({
      "modele.yaml": `${HEAD}parties:\n  - sources\n  - { partie: ecarts, titre: Les écarts }\n`,
    });
    expect(said).toEqual([]);
    expect(value?.parts).toEqual([
      { name: "sources", title: null },
      { name: "ecarts", title: "Les écarts" },
    ]);
    expect(value?.partials.get("parties")?.source).toBe("{{> parties/sources}}\n{{> parties/ecarts}}");
  });

  test.each([
    ["an unknown one", "parties: [sources, ecartss]", {}, ["5:20 template/partie-inconnue"]],
    [
      "one named twice",
      "parties:\n  - sources\n  - { partie: sources, titre: S }",
      {},
      ["7:15 template/partie-double"],
    ],
    [
      "a page that calls none of them",
      "parties: [sources]\ngabarit: page.hbs",
      { "page.hbs": "{{> parties/sources}}" },
      ["5:10 template/parties-sans-effet"],
    ],
  ])("%s is refused at its line", async (_, lines, files, expected) => {
    const { value, said } = await read({ "modele.yaml": `${HEAD}${lines}\n`, ...files });
    expect(value).toBeUndefined();
    expect(said).toEqual(expected);
  });

  test("of a base are of its page: a page of one's own that calls none prints its own", async () => {
    const { value, said } = await read({
      "modele.yaml": `${HEAD}gabarit: page.hbs\n`,
      "page.hbs": "{{> parties/sources}}{{> parties/methode}}",
    });
    expect(said).toEqual([]);
    expect(value?.parts.map(({ name }) => name)).toEqual(["sources", "methode"]);
  });

  test.each([
    "note-copil",
    "revue-engagements",
    "extrait-partenaire",
    "suivi-renforce",
    "fiche-qpv",
    "fiche-commune",
  ])("%s is read", async (id) => expect((await readTemplate(id, memoryWorld({}))).diagnostics).toEqual([]));

  test("may be the template's own, from its folder", async () => {
    const { value, said } = await read({
      "modele.yaml": `${HEAD}parties: [mot, sources]\npartiels: partiels\n`,
      "partiels/parties/mot.hbs": "<p>Un mot.</p>",
    });
    expect(said).toEqual([]);
    expect(value?.partials.get("parties/mot")?.source).toBe("<p>Un mot.</p>");
  });
});

test("a value that nothing reads is not made, and one that is read twice is made once", () => {
  const made: string[] = [];
  const view = lazily({ one: () => made.push("one"), other: () => made.push("other") });
  expect([view.one, view.one, Object.hasOwn(view, "other"), made]).toEqual([1, 1, true, ["one"]]);
});
