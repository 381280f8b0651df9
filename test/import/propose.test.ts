import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { propose } from "../../src/formats/propose.ts";
import { readFormats } from "../../src/formats/read-formats.ts";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { verify } from "../../src/run/verify.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const QPV = ["QP059050", "QP062025", "QP062026", "QP059016"];
const lines = (...texts: string[]) => `${texts.join("\n")}\n`;
const workbook = (cells: unknown[][]) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "Données");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
};
const geojson = JSON.stringify({
  type: "FeatureCollection",
  features: QPV.map((id, index) => ({
    properties: { ident: id, surface: 10.5 + index, nom: `Quartier ${id}` },
  })),
});
const qpvTable = lines("ident;nom;Taux (%)", ...QPV.map((code, row) => `${code};Quartier;${row + 10},5`));

/** Name, content, system of codes, identifiers of the indicators. */
const UNKNOWN: readonly (readonly [string, string | Uint8Array, string, readonly string[]])[] = [
  ["a decimal comma, brackets in a name", qpvTable, "qpv2015", ["taux"]],
  [
    "a decimal point and commas between, years at the end of the names",
    lines("code,POP21,Part_femmes21,nom", ...QPV.map((code) => `${code},1200,51.3,Ici`)),
    "qpv2015",
    ["pop", "part_femmes"],
  ],
  [
    "tabs, years of four digits, thin spaces, a mark of absence",
    lines(
      "Quartier\tMénages 2022\tLogés 2022",
      ...QPV.map((code) => `${code}\t1\u202f200\ts`),
      "QP059001\t3\t4",
    ),
    "qpv2015",
    ["menages"],
  ],
  [
    "ages at the end of the names are no years",
    lines("ident;moins_18;plus_65", ...QPV.map((code) => `${code};12;13`)),
    "qpv2015",
    ["moins_18", "plus_65"],
  ],
  [
    "communes before a figure of five digits",
    lines("nom;depcom;montant", "Denain;59172;13490", "Lens;62498;14020", "Liévin;62510;12510"),
    "commune",
    ["montant"],
  ],
  [
    "a figure of five digits before a SIREN",
    lines("montant;siren", "13490;200042190", "14020;246200364", "12510;200043396"),
    "epci",
    ["montant"],
  ],
  [
    "communes that lost their zeros",
    lines("depcom;n", "1004;10", "1053;20", "59172;30", "62498;40"),
    "commune",
    ["n"],
  ],
  ["IRIS", lines("zone|actifs|libre", "591720101|10|x", "591720102|11|y"), "iris", ["actifs"]],
  [
    "percent signs, two names that differ by an accent",
    lines("qp;Taux é;Taux e", ...QPV.map((code) => `${code};12,5 %;3 %`)),
    "qpv2015",
    ["taux_e", "taux_e_n2"],
  ],
  [
    "signs of patterns and __proto__ as names",
    lines("qp;a|b;x*;[y];__proto__", ...QPV.map((code) => `${code};1;2;3;4`)),
    "qpv2015",
    ["a_b", "x", "y", "proto"],
  ],
  [
    "a name of three hundred letters",
    lines(`qp;${"Un libellé très long (en euros) ".repeat(6)}`, ...QPV.map((code) => `${code};1`)),
    "qpv2015",
    ["un_libelle_tres_long_en_euros".concat("_un_libelle_tres_long_en_euros".repeat(5))],
  ],
  [
    "a workbook with title rows",
    workbook([["Un titre"], [], ["QPV", "actes"], ...QPV.map((code, row) => [code, row + 5])]),
    "qpv2015",
    ["actes"],
  ],
  ["a GeoJSON", geojson, "qpv2015", ["surface"]],
  ["an archive", zipSync({ "a/extrait.csv": Buffer.from(qpvTable) }), "qpv2015", ["taux"]],
];

/** Finishes a draft as the guide says: its identifier, what only the producer knows, its indicators. */
function finished(folder: string, draft: string): string {
  const text = draft
    .replaceAll("producteur/famille", "essai/famille")
    .replaceAll("à compléter", "observatoire");
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put("datasets/formats/essai/famille.yaml", text);
  for (const [, id] of text.matchAll(/^ {2}- id: (.*)$/gm))
    put(`datasets/indicateurs/${id}.yaml`, indicator(id));
  return text;
}

const indicator = (id = "") => `id: ${id}
libelle: ${id}
libelle_court: ${id}
unite: ${id.startsWith("taux") ? '"%"' : "hab"}
polarite: neutre
decimales: 1
bornes: [null, null]
definition: Une définition.
sources:
  - titre: Une publication
mises_en_garde: []
`;

describe("a draft format for an unknown file", () => {
  test.each(UNKNOWN)(
    "%s: it parses, and once finished it imports the file",
    async (_, content, kind, ids) => {
      const folder = emptyFolder();
      const path = await file("extrait.csv", content);
      const before = await imported(folder, [path]);
      expect(before.codes).toEqual(["import/famille-inconnue"]);
      const { value: draft = "", diagnostics } = await propose([path], nodeImportWorld(folder));
      expect(diagnostics).toEqual([]);
      finished(folder, draft);
      const formats = await readFormats(nodeWorld(folder));
      expect(formats.diagnostics).toEqual([]);
      const format = formats.value?.get("essai/famille");
      expect(format?.territories[0]?.kinds).toEqual([kind]);
      expect(format?.indicators.map(({ id }) => id)).toEqual(ids);
      const { codes, outcomes, report } = await imported(folder, [path], { edition: "2022" });
      expect(outcomes, codes.join(" ")).toEqual(["importe"]);
      expect(report?.files[0]?.tables[0]?.indicators).toEqual([...ids].sort());
      const read = await verify(nodeWorld(folder));
      expect(read.diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    },
  );

  test("several tables are several documents, what cannot be read is said", async () => {
    const folder = emptyFolder();
    const [one, two] = [await file("a.csv", qpvTable), await file("b.csv", qpvTable)];
    const { value = "", diagnostics } = await propose([one, "absent.csv", two], nodeImportWorld(folder));
    expect(parseAllDocuments(value)).toHaveLength(2);
    expect(diagnostics.map(({ code }) => code)).toEqual(["import/introuvable"]);
  });

  test("a table without a column of codes says so, and still parses", async () => {
    const folder = emptyFolder();
    const path = await file("a.csv", lines("lieu;annee;valeur", "Ici;2020;1", "Ici;2021;2"));
    const { value = "" } = await propose([path], nodeImportWorld(folder));
    expect(value).toContain("Aucune colonne de codes");
    finished(folder, value);
    expect((await readFormats(nodeWorld(folder))).diagnostics).toEqual([]);
  });
});

describe("the message of an unknown family names the nearest one and what differs", () => {
  const said = async (header: string) => {
    const { diagnostics } = await imported(emptyFolder(), [await file("x.csv", lines(header, "1;2;3"))]);
    return diagnostics.map(({ message }) => message).join("\n");
  };
  test.each([
    [
      "CODGEO;LIBGEO;MEDIANE19;DISP_TP60_A19;DISP_Q1_A19",
      "insee/qpv-filosofi",
      "il y manque DISP_(Q2|MED)[_A|_]{AA}",
    ],
    ["IRIS;CODGEO;DISP_MED_A19;DISP_TP60_A19;DISP_PTSA_A19;DISP_GI_A19", "insee/", "en trop"],
  ])("%s", async (header, family, difference) => {
    const message = await said(header);
    expect(message).toContain(`la plus proche est ${family}`);
    expect(message).toContain(difference);
  });

  test("nothing in common is said too", async () => {
    expect(await said("rien;de;connu")).toContain("aucune ne partage de colonne avec lui");
  });
});
