import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareCommand } from "../../src/cli/compare.ts";
import { explainCommand } from "../../src/cli/explain.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** The published files lie beside the project, not in it: elsewhere these tests are skipped, and say so. */
const FOLDER = resolve("..", "shared", "data");
const isHere = existsSync(FOLDER);
if (!isHere) console.warn("test/real: ../shared/data is absent, the tables are NOT read on real files");

const EPCI = ["246200364", "200042190", "200043396", "200040947"];

describe.skipIf(!isHere)(isHere ? "what a reader of the tables sees" : "../shared/data is absent", () => {
  const folder = emptyFolder();
  beforeAll(async () => {
    const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).sort();
    await imported(
      folder,
      names.map((name) => join(FOLDER, name)).filter((path) => statSync(path).isFile()),
    );
    // Thirty megabytes on a busy machine.
  }, 120_000);

  const said: string[] = [];
  const output = { result: (text: string) => void said.push(text), problem: () => undefined, width: 80 };
  async function shown(epci: string, options: { reference?: string; detail?: boolean } = {}) {
    said.length = 0;
    const { reference = "epci", detail } = options;
    await compareCommand({ epci: [epci], espace: folder, reference, detail }, nodeWorld(folder), output);
    const [text = ""] = said;
    return { text, tables: text.split("\n\n\n").filter((block) => /^\[[a-z0-9_.]+\]$/m.test(block)) };
  }

  test.each(EPCI)(
    "EPCI %s: every table has its sources, its codes, French dates, and 80 columns",
    async (epci) => {
      const { text, tables } = await shown(epci, { detail: true });
      expect(tables.length).toBeGreaterThan(40);
      for (const table of tables) {
        // A table of which nobody has a figure has no source: it says so.
        if (!/^En [^;]*, aucun chiffre ;/m.test(table)) expect(table).toMatch(/^Source : \S.*$/m);
        expect(table).not.toMatch(/,\s+;/);
        expect(table).toMatch(/^Q[PN]\d\S{5} {2}\S|sans chiffre, sur \d+ : Q[PN]\d/m);
      }
      const lines = text.split("\n").filter((line) => !line.startsWith("  ecarts expliquer"));
      expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
      expect(text).not.toMatch(/\b\d{4}-\d\d-\d\d\b/);
      expect(text).not.toMatch(/de édition|\) \(%\)|référence non publiée|Amél\. insuff|Spéc\./);
    },
  );

  test.each(EPCI)(
    "EPCI %s: every gap is its value less its reference, and every figure stands in the line that is named",
    async (epci) => {
      const { value } = await compare({ epci }, nodeWorld(folder));
      const comparisons = value?.comparisons ?? [];
      const files = new Map<string, string[]>();
      const cells = (address: string): number[] => {
        const [file = "", line = ""] = address.split(/:(?=\d+$)/);
        if (!files.has(file)) files.set(file, readFileSync(join(folder, file), "utf8").split("\n"));
        const raw = files.get(file)?.[Number(line) - 1] ?? "";
        return raw.split(";").map((cell) => Number(cell.replace(/[\s"]/g, "").replace(",", ".")));
      };
      let [gaps, read] = [0, 0];
      const wrong: string[] = [];
      for (const { indicator, rows, otherReferences = [] } of comparisons)
        for (const { territory, levels } of [...rows, ...otherReferences])
          for (const { period, value, reference, absolute } of levels) {
            const place = `${territory}/${indicator}/${period}`;
            for (const { value: figure, address } of [value, reference]) {
              if (typeof figure !== "number" || !address?.includes(".csv:")) continue;
              read += 1;
              if (!cells(address).some((cell) => Math.abs(cell - figure) < 1e-9))
                wrong.push(`${place} ${address}`);
            }
            if (typeof absolute !== "number") continue;
            gaps += 1;
            if (Math.abs(Number(value.value) - Number(reference.value) - absolute) > 1e-6) wrong.push(place);
          }
      expect(wrong).toEqual([]);
      expect([gaps > 20, read > 100]).toEqual([true, true]);
    },
  );

  test.each(["taux_foyers_aah", "part_demandeurs_emploi_sans_activite"])(
    "%s, which nobody publishes for the EPCI, names the file of its counts and a deduced date",
    async (id) => {
      const { tables } = await shown("246200364");
      const table = tables.find((one) => one.includes(`[${id}]`)) ?? "";
      expect(table).toMatch(/Source : Insee, Bases thématiques[\s\S]*\w+_20\d\d\.csv/);
      expect(table).toContain("date déduite de l’édition");
    },
  );

  test("a share that is only a quotient is explained by its counts, though nothing is compared with it", async () => {
    said.length = 0;
    const code = await explainCommand(
      "QP059050/taux_foyers_aah",
      { espace: folder },
      nodeWorld(folder),
      output,
    );
    expect(code).toBe(0);
    expect(said[0]).toMatch(
      /cas du territoire : [\d\u202f]+ \(allocataires_aah, 31\u00a0décembre 20\d\d\),\s+datasets\//,
    );
    expect(said[0]).toContain("date déduite de l’édition");
    expect(said[0]).toMatch(/^Source : Insee/m);
  });

  test("only what is shown is cited", async () => {
    const { tables } = await shown("246200364");
    const table = tables.find((one) => one.includes("[taux_pauvrete_60]")) ?? "";
    expect(table).toContain("data_filo19_qp_revdis.csv (2019)");
    expect(table).not.toMatch(/filo16|filo17|REVN/);
  });

  test("what has no figure is named", async () => {
    const { text, tables } = await shown("246200364");
    expect(text).toMatch(/QPV 2024 : 22 QPV de cet EPCI, sans chiffre/);
    const foreign = tables.find((one) => one.includes("[taux_scolarisation_16_24.etrangers]")) ?? "";
    expect(foreign).toMatch(/18 QPV sans chiffre, sur 22 : QP062016 Quartier/);
    expect(foreign).toContain("[recensement_petits_effectifs]");
  });

  test("with France, no word on the perimeter of an EPCI", async () => {
    expect((await shown("246200364")).text).toContain("[perimetre_epci]");
    expect((await shown("246200364", { reference: "france" })).text).not.toContain("[perimetre_epci]");
  });

  test("the command that explains a row can be pasted, for a QPV that no other EPCI shares", async () => {
    const { text } = await shown("200042190", { reference: "france" });
    const [, id = "", reference = "", espace = ""] =
      /ecarts expliquer (\S+) --reference (\S+) --espace (\S+)$/m.exec(text) ?? [];
    expect([reference, espace]).toEqual(["france", folder]);
    said.length = 0;
    const code = await explainCommand(id, { espace, reference }, nodeWorld(espace), output);
    expect(code).toBe(0);
    expect(said[0]).toContain("Comparé à");
  });
});
