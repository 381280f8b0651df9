import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { ContractLists } from "../../../../src/follow/context.ts";
import { readFollowFiles } from "../../../../src/follow/reading/read-follow-up.ts";
import { sameLines } from "../../../../src/follow/reading/same-lines.ts";
import { storedFiles } from "../../../../src/follow/reading/stored-files.ts";
import { columnsOf, type Row } from "../../../../src/follow/tables/table.ts";
import { FOLLOW_TABLES } from "../../../../src/follow/tables/tables.ts";
import { inWords } from "../../../../src/output/terminal/diagnostics.ts";
import { memoryWorld } from "../../../world.ts";
import { lists } from "./lists.ts";

const LISTS: ContractLists = lists({
  financeurs: [{ code: "etat", words: "État" }],
  qpv: [
    { code: "QN05901M", words: "Sous-le-Bois" },
    { code: "QN05902M", words: "Léon Blum" },
  ],
  territoires: [{ code: "59392", words: "Maubeuge" }],
  engagements: [{ code: "E-01", words: "Ouvrir une permanence" }],
});

type Sheet = readonly (readonly unknown[])[];

/** A workbook as a spreadsheet saves it. */
function workbook(
  sheets: Readonly<Record<string, Sheet>>,
  change: (sheet: Record<string, unknown>, name: string) => void = () => undefined,
  bookType: "xlsx" | "ods" | "biff8" = "xlsx",
) {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true });
    change(sheet, name);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function readAll(files: Readonly<Record<string, Uint8Array>>, year?: number, known = LISTS) {
  const given = Object.entries(files).map(([path, content]) => ({ path, content, year }));
  const { value, diagnostics } = await readFollowFiles(given, known, memoryWorld({}));
  const said = diagnostics.map((one) => `${inWords(one.place)} ${one.code} : ${one.message}`);
  return { ...value, said, diagnostics };
}

const ACTIONS: Sheet = [
  ["id", "annee", "intitule", "porteur", "statut"],
  ["A-01", 2025, "Médiation santé", "CCAS de Maubeuge", "realisee"],
];

describe("a workbook", () => {
  test("is read as an officer fills it: moved, renamed by case and accents, with empty columns, dates, amounts", async () => {
    const { records, said } = await readAll({
      "suivi.xlsx": workbook({
        Instructions: [["Remplir les feuilles"]],
        Actions: [
          ["Suivi de la ville, 2025"],
          ["STATUT", "", "Intitulé", "id *", "Année", "porteur", "valide_le", "qpv"],
          [
            "Réalisée",
            "",
            "Médiation santé",
            "A-01",
            2025,
            "CCAS",
            new Date(Date.UTC(2025, 2, 31)),
            "sous le bois",
          ],
        ],
        financements: [
          ["action", "annee", "financeur", "nature", "section", "accorde"],
          ["a-01", 2025, "ÉTAT", "specifique", "fonctionnement", "1 200 k€"],
        ],
        Exemple: [
          ["id", "annee", "intitule", "porteur", "statut"],
          ["X-1", 2025, "Exemple", "CCAS", "realisee"],
        ],
      }),
    });
    expect(said).toEqual([]);
    expect(records.actions).toMatchObject([
      {
        id: "A-01",
        year: 2025,
        state: "realisee",
        validatedOn: "2025-03-31",
        qpv: ["QN05901M"],
        reason: null,
      },
    ]);
    expect(records.funding).toMatchObject([{ action: "A-01", funder: "etat", granted: 1200000 }]);
    expect(records.actions[0]?.address).toBe("suivi.xlsx:Actions!3");
    expect(inWords(records.actions[0]?.place("state") ?? { file: "" })).toBe("suivi.xlsx:Actions!A3");
    expect(inWords(records.actions[0]?.place("reason") ?? { file: "" })).toBe("suivi.xlsx:Actions!3");
  });

  test.each(["ods", "biff8"] as const)("saved as %s it is the same", async (kind) => {
    const { records, said } = await readAll({ suivi: workbook({ actions: ACTIONS }, undefined, kind) });
    expect(said).toEqual([]);
    expect(records.actions).toHaveLength(1);
  });

  test("the row that explains its columns is skipped, prepared lines are counted, lines that are begun are not", async () => {
    const columns = columnsOf(FOLLOW_TABLES.commitments);
    const filled = (values: Readonly<Record<string, unknown>>) =>
      columns.map(({ name }) => values[name] ?? "");
    const { records, prepared, said } = await readAll({
      "suivi.xlsx": workbook({
        engagements: [
          columns.map(({ name }) => name),
          columns.map(({ help }) => help),
          filled({ id: "E-01" }),
          filled({ id: "E-01", date: "31/12/2025" }),
          filled({ id: "E-01", date: "30/06/2025", statut: "en cours", source: "COPIL" }),
        ],
      }),
    });
    expect(prepared).toEqual({ commitments: 1 });
    expect(records.commitments).toMatchObject([{ id: "E-01", date: "2025-06-30", state: "en_cours" }]);
    expect(said).toEqual([
      "suivi.xlsx:engagements!E4 csv/cellule-vide : la cellule « statut » est vide",
      "suivi.xlsx:engagements!K4 csv/cellule-vide : la cellule « source » est vide",
    ]);
  });

  test("all that is wrong is said at once, at its sheet and cell", async () => {
    const { records, said } = await readAll({
      "suivi.xlsx": workbook(
        {
          actions: [
            ["id", "annee", "intitule", "porteur", "statut", "valide_le", "observation", ""],
            ["A-01", 2025, "Médiation", "CCAS", "finie", 45747, "à voir", "tard"],
            ["A-02", 2025, "", "CCAS", "realisee", "31/02/2025", "", ""],
            ["Total", "", "", "", "", "", "", ""],
          ],
          fiches: [
            ["action", "annee"],
            ["A-09", 2025],
          ],
          Brouillon: [["rien"]],
          Vide: [],
        },
        (sheet, name) => {
          if (name !== "actions") return;
          sheet["!merges"] = [{ s: { r: 6, c: 0 }, e: { r: 7, c: 1 } }];
        },
      ),
    });
    expect(records.actions).toEqual([]);
    expect(said).toEqual([
      "suivi.xlsx:Brouillon entry/feuille-ecartee : cette feuille n’est pas lue : ni son nom ni ses colonnes ne sont d’une table du suivi",
      "suivi.xlsx:actions!G1 entry/colonne-ecartee : la colonne « observation » est remplie et n’est pas lue : la table n’a pas de colonne de ce nom",
      "suivi.xlsx:actions!H2 entry/colonne-ecartee : la colonne « (sans nom) » est remplie et n’est pas lue : elle n’a pas de nom",
      "suivi.xlsx:actions!A7 import/cellules-fusionnees : les cellules A7:B8 sont fusionnées : rien ne dit à quelles lignes va leur valeur",
      "suivi.xlsx:actions!E2 entry/mot : « finie » n’est pas dans la liste de « statut »",
      "suivi.xlsx:actions!F2 entry/numero-de-jour : « 45747 » est sans doute le numéro que le tableur donne au 31/03/2025",
      "suivi.xlsx:actions!C3 csv/cellule-vide : la cellule « intitule » est vide",
      "suivi.xlsx:actions!F3 entry/valeur : « 31/02/2025 » n’est pas un jour",
      "suivi.xlsx:actions!4 entry/ligne-ecartee : cette ligne n’est pas lue : c’est une ligne de total",
    ]);
  });

  test("a line whose cells are merged is not read; merges above the header and in columns that nothing reads are nothing", async () => {
    const rows = [["Suivi"], ...ACTIONS, ["A-02", 2025, "Sport", "Club", "realisee", "note"]];
    const merges =
      (s: { r: number; c: number }, e: { r: number; c: number }) => (sheet: Record<string, unknown>) => {
        sheet["!merges"] = [{ s, e }];
      };
    const read = await readAll({
      "a.xlsx": workbook({ actions: rows }, merges({ r: 2, c: 4 }, { r: 3, c: 4 })),
    });
    expect(read.records.actions).toEqual([]);
    expect(read.said).toContain(
      "a.xlsx:actions!E3 import/cellules-fusionnees : les cellules E3:E4 sont fusionnées : rien ne dit à quelles lignes va leur valeur",
    );
    const title = await readAll({
      "a.xlsx": workbook({ actions: rows }, merges({ r: 0, c: 0 }, { r: 0, c: 4 })),
    });
    expect(title.records.actions).toHaveLength(2);
    const aside = await readAll({
      "a.xlsx": workbook({ actions: rows }, merges({ r: 3, c: 5 }, { r: 3, c: 6 })),
    });
    expect(aside.records.actions).toHaveLength(2);
  });

  test("a table without lines has no rows, whatever is merged; districts that are not said are none", async () => {
    const empty = await readAll({
      "a.xlsx": workbook({ actions: ACTIONS.slice(0, 1) }, (sheet) => {
        sheet["!merges"] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 0 } }];
      }),
    });
    expect(empty.said).toEqual([]);
    const { records } = await readAll({
      "a.csv": bytes("id;annee;intitule;porteur;statut;qpv\nA-01;2025;Santé;CCAS;realisee;\n"),
    });
    expect(records.actions[0]?.qpv).toEqual([]);
  });

  test("a merge that begins above the lines is said at the first of them", async () => {
    const { said } = await readAll({
      "a.xlsx": workbook({ actions: ACTIONS }, (sheet) => {
        sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
      }),
    });
    expect(said[0]).toMatch(/^a\.xlsx:actions!A2 import\/cellules-fusionnees/);
  });

  test("formulas are said, a hidden sheet too, and hidden lists of the workbook are not", async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(ACTIONS as unknown[][]);
    (sheet["B2"] as { f?: string }).f = "2024+1";
    utils.book_append_sheet(book, sheet, "actions");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["a"]]), "Listes");
    utils.book_append_sheet(book, utils.aoa_to_sheet(ACTIONS as unknown[][]), "actions 2024");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 1 }] };
    const { records, said } = await readAll({
      "a.xlsx": new Uint8Array(write(book, { type: "buffer" }) as Buffer),
    });
    expect(records.actions).toHaveLength(1);
    expect(said).toEqual([
      "a.xlsx:actions 2024 entry/feuille-ecartee : cette feuille n’est pas lue : elle est masquée",
      expect.stringMatching(/^a\.xlsx:actions!B2 import\/formule/),
    ]);
  });

  test("cells that were read in one of two ways are said once a column, with their number", async () => {
    const { records, said } = await readAll({
      "a.xlsx": workbook({
        actions: [
          ["id", "annee", "intitule", "porteur", "statut", "suivi_renforce", "valide_le"],
          ["A-01", 2025, "Une", "CCAS", "realisee", "x", "31/3/25"],
          ["A-02", 2025, "Deux", "CCAS", "realisee", "X", ""],
        ],
      }),
    });
    expect(records.actions.map(({ isReinforced }) => isReinforced)).toEqual([true, true]);
    expect(said).toEqual([
      "a.xlsx:actions!F2 entry/lecture : « suivi_renforce », 2 fois (d’abord ici) : « x », une croix, est lu « oui » ; une cellule vide reste inconnue",
      "a.xlsx:actions!G2 entry/lecture : « valide_le », 1 fois (d’abord ici) : « 31/3/25 », dont l’année a deux chiffres, est lu 31/03/2025",
    ]);
  });

  test("what several lines hold alike is said of each line where it is wrong, and counted for each where it is only read", async () => {
    const { said } = await readAll({
      "a.xlsx": workbook({
        actions: [
          ["id", "annee", "intitule", "porteur", "statut", "suivi_renforce"],
          ["A-01", 2025, "jeanne.petit@exemple.fr", "CCAS", "finie", "x"],
          ["A-02", 2025, "jeanne.petit@exemple.fr", "CCAS", "finie", "x"],
        ],
      }),
    });
    expect(said.map((one) => one.split(" : ", 1)[0]).sort()).toEqual([
      "a.xlsx:actions!C2 entry/donnee-personnelle",
      "a.xlsx:actions!C3 entry/donnee-personnelle",
      "a.xlsx:actions!E2 entry/mot",
      "a.xlsx:actions!E3 entry/mot",
      "a.xlsx:actions!F2 entry/lecture",
    ]);
    expect(said.find((one) => one.includes("entry/lecture"))).toContain("2 fois");
  });

  test("a file that is no follow-up, a named sheet without its columns, a damaged workbook", async () => {
    const none = await readAll({ "a.xlsx": workbook({ Feuil1: [["a", "b"]] }) });
    expect(none.said.at(-1)).toMatch(/^a\.xlsx entry\/sans-table/);
    const named = await readAll({ "a.xlsx": workbook({ cohortes: [["a", "b"]], actions: [] }) });
    expect(named.said).toContain(
      "a.xlsx:cohortes!1 entry/colonne-manquante : la colonne « cohorte » manque à la table « cohortes »",
    );
    const damaged = await readAll({ "a.xlsx": bytes("PK\u0003\u0004 rien") });
    expect(damaged.said[0]).toMatch(/^a\.xlsx import\/classeur-illisible/);
    const empty = await readAll({ "a.csv": bytes(" \n") });
    expect(empty.said[0]).toMatch(/^a\.csv file\/vide/);
  });
});

describe("a CSV", () => {
  const cp1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  test.each([
    ["actions.csv", "id;annee;intitule;porteur;statut\nA-01;2025;M\u00e9diation;CCAS;r\u00e9alis\u00e9e\n"],
    [
      "export.csv",
      "id,annee,intitule,porteur,statut\r\nA-01,2025,M\u00e9diation,CCAS,r\u00e9alis\u00e9e\r\n",
    ],
    [
      "actions 2025.txt",
      "id\tannee\tintitule\tporteur\tstatut\rA-01\t2025\tM\u00e9diation\tCCAS\tr\u00e9alis\u00e9e\r",
    ],
  ])("%s is read in UTF-8 and in Windows-1252, by its name or its columns", async (name, text) => {
    for (const content of [bytes(text), cp1252(text), bytes(`\ufeff${text}`)]) {
      const { records, said } = await readAll({ [name]: content });
      expect(said).toEqual([]);
      expect(records.actions).toMatchObject([{ label: "Médiation", state: "realisee" }]);
      expect(records.actions[0]?.address).toBe(`${name}:2`);
    }
  });

  test("places are line and character, and the line is never shown", async () => {
    const { said, diagnostics } = await readAll({
      "actions.csv": bytes('id;annee;intitule;porteur;statut\nA-01;2025;"Santé; mieux";CCAS;finie\n'),
    });
    expect(said).toEqual(["actions.csv:2:31 entry/mot : « finie » n’est pas dans la liste de « statut »"]);
    expect(diagnostics[0]?.place.isPrivate).toBe(true);
  });

  test("lines that hold nothing that is read, or less cells than the header, are no lines or lines with empty cells", async () => {
    const { records, said } = await readAll({
      "actions.csv": bytes(
        "id;annee;intitule;porteur;statut;motif;remarque\nA-01;2025;Santé;CCAS;realisee\n;;;;;;\n;;;;;;vue\nA-02;2025\n",
      ),
    });
    expect(records.actions).toMatchObject([{ id: "A-01", reason: null }]);
    expect(said).toEqual([
      expect.stringMatching(/^actions\.csv:1:40 entry\/colonne-ecartee/),
      "actions.csv:5:1 csv/cellule-vide : la cellule « intitule » est vide",
      "actions.csv:5:1 csv/cellule-vide : la cellule « porteur » est vide",
      "actions.csv:5:1 csv/cellule-vide : la cellule « statut » est vide",
    ]);
  });

  test("a missing column, one that is there twice, a quotation mark that nothing closes, a mixed encoding", async () => {
    const missing = await readAll({
      "actions.csv": bytes("id;annee;intitule;porteur\nA-01;2025;Santé;CCAS\n"),
    });
    expect(missing.records.actions).toEqual([]);
    expect(missing.said).toEqual([
      "actions.csv:1 entry/colonne-manquante : la colonne « statut » manque à la table « actions »",
    ]);
    const twice = await readAll({
      "actions.csv": bytes("id;id;annee;intitule;porteur;statut\nA;B;2025;Santé;CCAS;realisee\n"),
    });
    expect(twice.said[0]).toMatch(/^actions\.csv:1:4 csv\/colonne-double/);
    const open = await readAll({
      "actions.csv": bytes('id;annee;intitule;porteur;statut\nA-01;2025;"Santé;CCAS;realisee\n'),
    });
    expect(open.said[0]).toMatch(/^actions\.csv:2 csv\/malforme/);
    const mixed = await readAll({
      "actions.csv": Uint8Array.from([...bytes("id;intitul\u00e9\n"), ...cp1252("A;\u00e9t\u00e9\n")]),
    });
    expect(mixed.said[0]).toMatch(/file\/encodage/);
  });
});

describe("several files", () => {
  const head = "id;annee;intitule;porteur;statut;cadre\n";

  test("a line that says the same counts once, and completes what was left empty", async () => {
    const { records, said, conflicts } = await readAll({
      "a.csv": bytes(`${head}A-01;2025;Santé;CCAS;realisee;\nA-02;2025;Sport;Club;realisee;\n`),
      "b.csv": bytes(`${head}a-01;2025;SANTÉ;CCAS;realisee;CPO\nA-02;2025;Sport;Club;realisee;\n`),
    });
    expect(conflicts).toEqual([]);
    expect(records.actions).toMatchObject([{ id: "A-01", frame: "CPO" }, { id: "A-02" }]);
    expect(records.actions[0]?.place("frame").file).toBe("b.csv");
    expect(records.actions[0]?.place("label").file).toBe("a.csv");
    expect(said).toEqual([
      "b.csv:2:1 entry/repetition : lignes aussi dans a.csv : 2 (la première ici) ; chacune compte une fois",
    ]);
  });

  test("a line that says otherwise is a conflict, with both cells", async () => {
    const sheet = (state: string) =>
      workbook({
        actions: [
          ["id", "annee", "intitule", "porteur", "statut", "qpv"],
          ["A-01", 2025, "Santé", "CCAS", state, "QN05901M"],
        ],
      });
    const { said, conflicts } = await readAll({ "a.xlsx": sheet("realisee"), "b.xlsx": sheet("en_cours") });
    expect(said).toEqual([
      "b.xlsx:actions!E2 entry/conflit : « statut » a une autre valeur que la même ligne en a.xlsx, feuille actions, cellule E2",
    ]);
    expect(conflicts).toMatchObject([{ table: "actions", field: "state" }]);
    const texts = await readAll({
      "a.csv": bytes(`${head}A-01;2025;Santé;CCAS;realisee;\n`),
      "b.csv": bytes(`${head}A-01;2025;Sport;CCAS;realisee;\n`),
    });
    expect(texts.said).toEqual([
      "b.csv:2:11 entry/conflit : « intitule » a une autre valeur que la même ligne en a.csv, ligne 2",
    ]);
  });

  test("an action of one file is known to the others, whether its own line can be read or not", async () => {
    const { records, said } = await readAll({
      "actions.csv": bytes("id;annee;intitule;porteur;statut\nA-01;2025;Santé;CCAS;finie\n"),
      "fiches.csv": bytes("action;annee;recue_le\nA-01;2025;31/03/2026\nA-02;2025;31/03/2026\n"),
    });
    expect(records.sheets).toMatchObject([{ action: "A-01", receivedOn: "2026-03-31" }]);
    expect(said).toEqual([
      "actions.csv:2:22 entry/mot : « finie » n’est pas dans la liste de « statut »",
      "fiches.csv:3:1 entry/mot : « A-02 » n’est pas dans la liste de « action »",
    ]);
  });

  test("a year that is not that of the folder is said, save where a table describes any year", async () => {
    const { said } = await readAll(
      {
        "actions.csv": bytes(`${head}A-01;2024;Santé;CCAS;realisee;\nA-02;2025;Sport;Club;realisee;\n`),
        "barometre.csv": bytes(
          "theme;indicateur;sens;territoire;annee;valeur;source\nsante;IPS;hausse;59392;2021;12;DREES\n",
        ),
      },
      2025,
    );
    expect(said).toEqual([
      "actions.csv:2:6 entry/annee-du-dossier : l’année de cette ligne est 2024, et le fichier est rangé en 2025",
    ]);
  });
});

describe("what identifies a person", () => {
  const SECRETS = [
    "jean.dupont@exemple.fr",
    "255081416802538",
    "2 55 08 14 168 025 38",
    "06 12 34 56 78",
    "M. Martin",
    "Samira Benali",
  ];

  test("is said at its cell wherever it stands, and nothing else of the cell; nothing repeats it", async () => {
    const { records, said, diagnostics } = await readAll({
      "suivi.xlsx": workbook({
        actions: [
          [
            "id",
            "annee",
            "intitule",
            "porteur",
            "statut",
            "chef_de_projet",
            "valide_le",
            "contact",
            "Samira Benali",
          ],
          [
            "A-01",
            2025,
            "Santé",
            "M. Martin",
            "realisee",
            "Samira Benali",
            "jean.dupont@exemple.fr",
            "",
            "x",
          ],
          ["A-02", 2025, "Sport", "Club", "realisee", "cheffe de projet", "", "06 12 34 56 78", ""],
          ["jean.dupont@exemple.fr", 2025, "Sport", "Club", "realisee", "", "", "", ""],
          [255081416802538, 2025, "Sport", "Club", "realisee", "Benali", "", "", ""],
        ],
        fiches: [
          ["action", "annee", "recue_le"],
          ["A-07", 2025, "31/03/2026"],
        ],
        "M. Martin": [["2 55 08 14 168 025 38"]],
      }),
    });
    expect(records.actions.map(({ id }) => id)).toEqual(["A-02"]);
    const personal = said
      .filter((one) => one.includes("entry/donnee-personnelle"))
      .map((one) => one.split(" ")[0]);
    expect(personal).toEqual([
      "suivi.xlsx:(3)",
      "suivi.xlsx:(3)!A1",
      "suivi.xlsx:actions!I1",
      "suivi.xlsx:actions!D2",
      "suivi.xlsx:actions!F2",
      "suivi.xlsx:actions!G2",
      "suivi.xlsx:actions!H3",
      "suivi.xlsx:actions!A4",
      "suivi.xlsx:actions!A5",
      "suivi.xlsx:actions!F5",
    ]);
    for (const secret of SECRETS) expect(JSON.stringify(diagnostics)).not.toContain(secret);
  });

  test("names of the lists of the contract are not people", async () => {
    const { records, said } = await readAll({
      "actions.csv": bytes(
        "id;annee;intitule;porteur;statut;qpv\nA-01;2025;Marché à Léon Blum;CCAS;realisee;Léon Blum\n",
      ),
    });
    expect(said).toEqual([]);
    expect(records.actions[0]?.qpv).toEqual(["QN05902M"]);
  });
});

test("actions that the contract knows already are known, with lines of no action beside them", async () => {
  const known = lists({ ...LISTS, actions: [{ code: "A-01", words: "Santé" }] });
  const { records, said } = await readAll(
    {
      "fiches.csv": bytes("action;annee;recue_le\nA-01;2025;31/03/2026\n"),
      "actions.csv": bytes("annee;statut;intitule;porteur\n2025;realisee;Avec Samira Benali;CCAS\n"),
    },
    undefined,
    known,
  );
  expect(records.sheets).toHaveLength(1);
  expect(said).toEqual([
    "actions.csv:1 entry/colonne-manquante : la colonne « id » manque à la table « actions »",
    expect.stringMatching(/^actions\.csv:2:15 entry\/donnee-personnelle/),
  ]);
});

test("a file that cannot be read any more is said", async () => {
  const path = "referentiels/petit/suivi/2025/actions.csv";
  const world = memoryWorld({ [path]: "id\n" }, { read: async () => undefined });
  const { value, diagnostics } = await storedFiles("petit", world);
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([["file/introuvable", path]]);
});

test("two lines of workbooks without the cell of a value are a conflict by their first cell", () => {
  const row = (file: string, state: string) => ({
    id: "A-01",
    year: 2025,
    state,
    address: file,
    place: () => ({ file, sheet: "actions", line: 2 }),
  });
  const { diagnostics } = sameLines(FOLLOW_TABLES.actions, [
    row("a", "x"),
    row("b", "y"),
  ] as unknown as Row[]);
  expect(diagnostics[0]?.message).toContain("a, feuille actions, cellule A2");
});

test("the files of a contract are those of its years; what nothing reads is said", async () => {
  const folder = "referentiels/petit/suivi";
  const world = memoryWorld({
    [`${folder}/2025/actions.csv`]: "id\n",
    [`${folder}/2024/suivi.XLSX`]: "PK",
    [`${folder}/2025/.~lock.suivi.xlsx#`]: "",
    [`${folder}/README.md`]: "pour les personnes",
    [`${folder}/actions.csv`]: "id\n",
    [`${folder}/2025/notes.docx`]: "",
  });
  const { value, diagnostics } = await storedFiles("petit", world);
  expect(value?.map(({ path, year }) => [path, year])).toEqual([
    [`${folder}/2024/suivi.XLSX`, 2024],
    [`${folder}/2025/actions.csv`, 2025],
  ]);
  expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
    ["entry/fichier-inconnu", `${folder}/2025/notes.docx`],
    ["entry/fichier-inconnu", `${folder}/actions.csv`],
  ]);
});
