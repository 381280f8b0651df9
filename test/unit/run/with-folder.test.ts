import { expect, test } from "vitest";
import { withFolder } from "../../../src/run/report-epci.ts";
import { memoryWorld } from "../../world.ts";

const disk = () =>
  memoryWorld(
    new Map([
      ["referentiels/lens/referentiel.yaml", "a"],
      ["referentiels/essai/vieux.yaml", "b"],
    ]),
  );
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

test("a folder that is on no disk is listed and read; what it hides is not seen, the rest is", async () => {
  const world = withFolder(disk(), "referentiels/essai", [
    { path: "referentiel.yaml", content: "c" },
    { path: "octets", content: new Uint8Array([100]) },
  ]);
  expect(await world.list("referentiels")).toEqual([
    "essai/octets",
    "essai/referentiel.yaml",
    "lens/referentiel.yaml",
  ]);
  expect(await world.list("referentiels/essai")).toEqual(["octets", "referentiel.yaml"]);
  expect(text(await world.read("referentiels/essai/referentiel.yaml"))).toBe("c");
  expect(text(await world.read("referentiels/essai/octets"))).toBe("d");
  expect(await world.read("referentiels/essai/vieux.yaml")).toBeUndefined();
  expect(text(await world.read("referentiels/lens/referentiel.yaml"))).toBe("a");
  expect(await world.isFolder("referentiels/essai")).toBe(true);
  expect(await world.isFolder("referentiels")).toBe(true);
});
