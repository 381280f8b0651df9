import { describe, expect, it } from "vitest";
import { openPerimeter } from "../../../src/run/open-perimeter.ts";
import { EPCI, epci, qpv, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const OTHER = "200040954";
const SPACE = workspace({
  territories: [
    epci(EPCI, { label: "Saint-Etienne Métropole" }),
    epci(OTHER, { label: "CC Coeur d'Essai" }),
    qpv("QP1"),
    qpv("QP2", { epci: [OTHER] }),
  ],
});

describe("a perimeter of several EPCI", () => {
  it("bears their printed names, each EPCI once", async () => {
    const { value, diagnostics } = await openPerimeter(
      { epci: [EPCI, OTHER, EPCI] },
      SPACE,
      memoryWorld(new Map()),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.label).toBe("Saint-Étienne Métropole, CC Cœur d’Essai");
    expect(value?.perimeter).toEqual({ kind: "epci", codes: [EPCI, OTHER] });
  });
});
