import { describe, expect, test } from "vitest";
import { asWindows1252 } from "../../../src/kernel/windows-1252.ts";
import { MEASUREMENTS, OPINIONS } from "../../../src/referentiel/record-lines.ts";
import { readRecords } from "../../../src/referentiel/records.ts";
import { memoryWorld } from "../../world.ts";

const HEADER = "id;date;valeur;precision;source;par;commentaire";
const LINE = "C-1;2024-12-31;12,5;;Bilan 2024;Cœur de ville – CCAS;coût : 3 €";

/** A text as a French spreadsheet saves it: one byte a letter. */
function inWindows1252(text: string): Uint8Array {
  const all = Array.from({ length: 256 }, (_, byte) => asWindows1252(String.fromCharCode(byte)));
  return Uint8Array.from([...text].map((letter) => all.indexOf(letter)));
}

const read = (content: string | Uint8Array) =>
  readRecords("releves.csv", MEASUREMENTS, memoryWorld({ "releves.csv": content as string }));

describe("a follow-up file as a spreadsheet saves it", () => {
  test.each<[string, string | Uint8Array]>([
    ["as it was written", `${HEADER}\n${LINE}\n`],
    ["in Windows-1252", inWindows1252(`${HEADER}\r\n${LINE}\r\n`)],
    ["with commas", `${HEADER}\n${LINE}\n`.replaceAll(";", ",").replace("12,5", '"12,5"')],
    ["with tabulations", `${HEADER}\n${LINE}\n`.replaceAll(";", "\t")],
    ["with a French day", `${HEADER}\n${LINE}\n`.replace("2024-12-31", "31/12/2024")],
    ["with emptied lines", `${HEADER}\n;;;;;;\n${LINE}\n ; ;;;;;\n`],
  ])("%s says the same", async (_, content) => {
    const { value, diagnostics } = await read(content);
    expect(diagnostics).toEqual([]);
    expect(value?.records.map((one) => one.value)).toMatchObject([
      {
        id: "C-1",
        date: "2024-12-31",
        value: 12.5,
        by: "Cœur de ville – CCAS",
        comment: "coût : 3 €",
      },
    ]);
  });

  test("a line of another encoding pasted in a file is refused with its place: either reading would lose names", async () => {
    const pasted = [new TextEncoder().encode(`${HEADER}\n${LINE}\n`), inWindows1252(`${LINE}\n`)];
    const { value, diagnostics } = await read(Buffer.concat(pasted));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "file/encodage", place: { file: "releves.csv", line: 3 } }]);
  });

  test("another header is refused, a day that does not exist too, with the words that were written", async () => {
    expect((await read("id;jour\nC-1;2024\n")).diagnostics.map(({ code }) => code)).toEqual([
      "record/en-tete",
    ]);
    const wrong = await read(`${HEADER}\n${LINE.replace("2024-12-31", "31/02/2024")}\n`);
    expect(wrong.diagnostics).toMatchObject([{ code: "record/date" }]);
    expect(wrong.diagnostics[0]?.message).toContain("31/02/2024");
  });

  test("opinions too; a file that is not there is said", async () => {
    const line = "E1;01/06/2025;Q1;La rue est-elle sûre ?;12;40;volontaires;Enquête";
    const world = memoryWorld({ "opinions.csv": `${OPINIONS.header}\n${line}\n` });
    const { value } = await readRecords("opinions.csv", OPINIONS, world);
    expect(value?.records[0]?.value).toMatchObject({ date: "2025-06-01", favourable: 12, answers: 40 });
    const missing = await readRecords("autre.csv", OPINIONS, world);
    expect(missing.diagnostics.map(({ code }) => code)).toEqual(["file/introuvable"]);
  });
});
