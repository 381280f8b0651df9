import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Workspace } from "../../src/data/workspace.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";

/** The layer of the ANCT lies beside the project: what does not need it is tested everywhere. */
const LAYER = resolve("..", "shared", "data", "qpv2024", "qpv2024_simplified.geojson");
const isHere = existsSync(LAYER);
if (!isHere) console.warn("test/real: ../shared/data is absent, the QPV of 2024 are NOT compared with ANCT");

interface Layer {
  readonly features: readonly {
    readonly properties: { code_qp: string; lib_qp: string; insee_com: string; siren_epci: string };
  }[];
}

const CONTRACTS = [
  ["246200364", "Lens-Liévin", 22, 4],
  ["200042190", "Porte du Hainaut", 13, 4],
  ["200043396", "Maubeuge", 11, 0],
  ["200040947", "Cœur de Flandre", 1, 0],
  ["246200729", "Boulonnais", 4, 0],
  ["200072460", "Béthune-Bruay", 16, 1],
] as const;

describe("QPV of 2024 that lie in two EPCI", () => {
  let workspace: Workspace;
  beforeAll(async () => {
    const opened = await openWorkspace(nodeWorld("."));
    if (!opened.value) throw new Error("the embedded data cannot be read");
    workspace = opened.value;
  });

  const qpvOf = (epci: string) =>
    [...workspace.territories.values()].filter(
      (one) => one.kind === "qpv" && one.geography === "qpv2024" && one.epci.includes(epci),
    );

  test.each(CONTRACTS)("%s %s has %i of them, %i shared", (epci, _, all, shared) => {
    const found = qpvOf(epci);
    expect(found.length).toBe(all);
    expect(found.filter((one) => one.epci.length > 1).length).toBe(shared);
  });

  test("a shared one belongs to each, with figures", () => {
    for (const [epci] of CONTRACTS)
      for (const { code, epci: lists } of qpvOf(epci).filter((one) => one.epci.length > 1)) {
        expect(lists).toContain(epci);
        expect(workspace.observations.find("taux_pauvrete_60", code, "2021")?.value).toBeTypeOf("number");
      }
  });

  test.skipIf(!isHere)("all of them, with their communes and EPCI, are those of the ANCT's layer", () => {
    const { features } = JSON.parse(readFileSync(LAYER, "utf8")) as Layer;
    const layer = new Map(features.map(({ properties }) => [properties.code_qp, properties]));
    for (const [epci] of CONTRACTS) {
      const own = features.filter(({ properties }) => properties.siren_epci.split(", ").includes(epci));
      const found = qpvOf(epci);
      expect(found.map(({ code }) => code).toSorted()).toEqual(
        own.map(({ properties }) => properties.code_qp).toSorted(),
      );
      for (const { code, epci: lists, communes } of found) {
        expect(lists.join(", ")).toBe(layer.get(code)?.siren_epci);
        expect(communes.join(", ")).toBe(layer.get(code)?.insee_com);
      }
    }
  });
});
