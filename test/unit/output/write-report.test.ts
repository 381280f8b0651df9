import { describe, expect, it } from "vitest";
import { assemble } from "../../../src/evaluation/assemble.ts";
import { PrintError, type Printer } from "../../../src/files/printing.ts";
import { OutputError, type World } from "../../../src/files/world.ts";
import { writeReport } from "../../../src/output/write-report.ts";
import { epci, referentiel, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const evaluation = assemble({
  workspace: workspace({}),
  referentiel: referentiel(),
  epci: epci(),
  adopted: [],
  comparisons: [],
  date: "2026-11-20",
  producedBy: { version: "0", inputs: "0" },
});

async function written({ print, ...changes }: Partial<World> & { print?: Printer["print"] } = {}) {
  const printer = print && { lanes: 1, expect: () => undefined, print, close: async () => undefined };
  const world = memoryWorld({}, changes);
  const report = await writeReport(
    evaluation,
    "<p>é</p>",
    { folder: "sortie", name: "rapport", hasData: true, mostPages: null },
    world,
    printer,
  );
  return { world, report, codes: report.diagnostics.map(({ code }) => code) };
}

describe("writeReport", () => {
  it("writes everything but the PDF without a browser, and says so", async () => {
    const { world, report, codes } = await written();
    expect(codes).toEqual(["pdf/navigateur-absent"]);
    expect(report.files).toEqual([
      "rapport.html",
      "evaluation.json",
      "ecarts.xlsx",
      "tables/ecarts.csv",
      "tables/evolutions.csv",
      "tables/syntheses.csv",
      "tables/ensembles.csv",
      "tables/constats.csv",
      "tables/cibles.csv",
      "tables/engagements.csv",
      "tables/suivi.csv",
      "tables/controles.csv",
      "tables/valeurs-imprimees.csv",
      "tables/tableaux-imprimes.csv",
      "tables/comparabilite.csv",
      "tables/datapackage.json",
    ]);
    expect([...world.written.keys()]).toEqual(report.files.map((path) => `sortie/${path}`));
  });

  it("writes the PDF first, and says nothing", async () => {
    const print = async () => ({ pdf: new Uint8Array([37]), pages: 1, overflows: [] });
    const { report, codes } = await written({ print });
    expect([codes, report.files[0]]).toEqual([[], "rapport.pdf"]);
  });

  it("writes nothing when the browser dies", async () => {
    const print = () => Promise.reject(new PrintError("il n’a pas démarré"));
    const { world, report, codes } = await written({ print });
    expect([codes, report.files, world.written.size]).toEqual([["pdf/navigateur-mort"], [], 0]);
  });

  it("says a folder that cannot be written", async () => {
    const write = () => Promise.reject(new OutputError("le disque est plein"));
    const { report, codes } = await written({ write });
    expect(codes).toEqual(["output/ecriture-impossible"]);
    expect(report.diagnostics[0]?.message).toContain("« sortie » : le disque est plein");
  });

  it("lets a bug through, and ends the progress all the same", async () => {
    let under = 0;
    const progress = () => {
      under += 1;
      return () => {
        under -= 1;
      };
    };
    const print = () => Promise.reject(new TypeError("bug"));
    await expect(written({ print, progress })).rejects.toThrow("bug");
    expect(under).toBe(0);
  });
});
