import { describe, expect, it } from "vitest";
import { LONGEST_IN_KILOBYTES, readTexts, withoutComments } from "../../../src/referentiel/free-texts.ts";
import { memoryWorld } from "../../world.ts";

const FOLDER = "referentiels/petit";

/** The texts of a folder that holds these files. */
function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const held = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));
  return readTexts(FOLDER, Object.keys(files), memoryWorld(held));
}

const codes = async (files: Parameters<typeof read>[0]) =>
  (await read(files)).diagnostics.map(({ code, place, hint }) => [code, place.file, hint]);

describe("the texts beside a référentiel", () => {
  it("are read in the order of the report, with their fingerprints", async () => {
    const { value, diagnostics } = await read({
      "referentiel.yaml": "id: petit",
      "textes/perspectives.md": "Demain.\n",
      "textes/orientations.md": "Hier.\r\nEt avant.\r\n",
      "textes/README.md": "Pour les auteurs.",
      "textes/.orientations.md.swp": "x",
      "suivi/2025/actions.csv": "id",
    });
    expect(diagnostics).toEqual([]);
    expect(value?.texts.map(({ section, path, text }) => [section, path, text])).toEqual([
      ["orientations", `${FOLDER}/textes/orientations.md`, "Hier.\nEt avant."],
      ["perspectives", `${FOLDER}/textes/perspectives.md`, "Demain."],
    ]);
    expect(value?.texts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("count as missing without a word", async () => {
    const { value } = await read({
      "textes/orientations.md": " \n",
      "textes/dsu.md": "<!-- à écrire\navant mars -->\n",
      "avis/maubeuge.md": "",
    });
    expect(value).toEqual({ texts: [], contributions: [] });
  });

  it("are refused under a name that no part has, with the nearest", async () => {
    expect(
      await codes({
        "textes/perspective.md": "x",
        "textes/orientations.docx": "x",
        "textes/constructor.md": "x",
        "textes/dsu/une.md": "x",
      }),
    ).toEqual([
      [
        "text/section-inconnue",
        `${FOLDER}/textes/constructor.md`,
        expect.stringContaining("orientations.md"),
      ],
      ["text/section-inconnue", `${FOLDER}/textes/dsu/une.md`, expect.any(String)],
      [
        "text/section-inconnue",
        `${FOLDER}/textes/orientations.docx`,
        "vouliez-vous écrire « orientations.md » ?",
      ],
      [
        "text/section-inconnue",
        `${FOLDER}/textes/perspective.md`,
        "vouliez-vous écrire « perspectives.md » ?",
      ],
    ]);
  });

  it("are bounded, and must be text", async () => {
    expect(await codes({ "textes/actions.md": "x".repeat(LONGEST_IN_KILOBYTES * 1000 + 1) })).toMatchObject([
      ["text/trop-long", `${FOLDER}/textes/actions.md`, expect.any(String)],
    ]);
    expect(await codes({ "textes/actions.md": new Uint8Array([0xc3, 0x28]) })).toMatchObject([
      ["file/encodage", `${FOLDER}/textes/actions.md`, expect.any(String)],
    ]);
  });

  it("hold what councils sent: a text, or a PDF that is joined", async () => {
    const { value } = await read({ "avis/maubeuge.md": "Avis.", "avis/hautmont.PDF": "%PDF" });
    expect(value?.contributions.map(({ name, text }) => [name, text])).toEqual([
      ["maubeuge.md", "Avis."],
      ["hautmont.PDF", null],
    ]);
    expect(await codes({ "avis/hautmont.odt": "x" })).toMatchObject([
      ["text/contribution-illisible", `${FOLDER}/avis/hautmont.odt`, expect.any(String)],
    ]);
    const gone = await readTexts(FOLDER, ["avis/parti.pdf"], memoryWorld({}));
    expect(gone.diagnostics.map(({ code }) => code)).toEqual(["file/introuvable"]);
  });
});

describe("comments", () => {
  it.each([
    ["a <!-- b --> c", "a  c"],
    ["<!-- sans fin", "<!-- sans fin"],
    ["a\n<!-- b\nc -->\nd", "a\n\n\nd"],
    ["a -->", "a -->"],
    ["<!--a--><!--b-->c", "c"],
  ])("%j", (text, expected) => {
    expect(withoutComments(text)).toBe(expected);
  });
});
