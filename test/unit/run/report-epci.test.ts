import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { create } from "../../../src/referentiel/create.ts";
import { evaluate } from "../../../src/run/evaluate.ts";
import { reportEpci } from "../../../src/run/report-epci.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const FOLDERS = ["datasets"];
let files: Map<string, string>;

beforeAll(async () => {
  const lists = await Promise.all(FOLDERS.map((folder) => filesOnDisk(join(PROJECT, folder)).list(".")));
  files = new Map(
    lists.flatMap((paths, index) =>
      paths
        .filter((path) => !path.startsWith("base-nationale/"))
        .map((path) => {
          const whole = `${FOLDERS[index]}/${path}`;
          return [whole, readFileSync(join(PROJECT, whole), "utf8")] as const;
        }),
    ),
  );
});

const here = () => memoryWorld(new Map(files));

describe("rapport --epci", () => {
  it.each(["246200364", "200040947"])(
    "gives %s a report without any référentiel, and writes nothing else",
    async (epci) => {
      const world = here();
      const { value, diagnostics } = await reportEpci(epci, { date: "2026-11-20" }, world);
      expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
      expect(value?.folder).toBe(`reports/epci-${epci}`);
      expect([...world.written.keys()].filter((path) => path.startsWith("referentiels/"))).toEqual([]);
      const evaluation = JSON.parse(String(world.written.get(`reports/epci-${epci}/evaluation.json`)));
      expect(evaluation.referentiel.title).toContain("Socle national");
      const income = evaluation.findings.find(
        ({ id }: { id: string }) => id === "Q1/revenu_median_disponible",
      );
      expect(income.status).toBe("etat_de_depart");
      expect(income.beside.map(({ kind }: { kind: string }) => kind)).toEqual([
        "depart",
        "lecture",
        "rupture",
        "convention",
      ]);
    },
  );

  it("says an EPCI that is none, and one of which nothing can be compared", async () => {
    const unknown = await reportEpci("200000009", {}, here());
    expect(unknown.value).toBeUndefined();
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(["epci/inconnu"]);
  });

  it("is what creer begins a référentiel with, verified and evaluated as it is", async () => {
    const world = here();
    const created = await create("mon-contrat", { epci: "246200364", model: "socle-national" }, world);
    expect(created.diagnostics).toEqual([]);
    const reopened = memoryWorld(
      new Map([...files, ...[...world.written].map(([path, text]) => [path, String(text)] as const)]),
    );
    const evaluated = await evaluate("mon-contrat", { date: "2026-11-20" }, reopened);
    expect(evaluated.diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    expect(evaluated.value?.findings.map(({ id }) => id)).toContain("Q2/taux_pauvrete_60");
    expect(evaluated.value?.findings.find(({ id }) => id === "Q1/part_sans_bac")?.status).toBe(
      "non_evaluable",
    );
  });
});
