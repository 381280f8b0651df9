import { expect, test } from "vitest";
import { knownOrganisations } from "../../../../src/follow/lens/named-organisation.ts";
import { lists } from "../reading/lists.ts";

test("a commune that may fund is no organisation of the contract by that alone", () => {
  const held = lists({
    communes: [{ code: "59392", words: "Maubeuge" }],
    financeurs: [
      { code: "59392", words: "Commune de Maubeuge" },
      { code: "etat", words: "État" },
    ],
    organismes: [{ code: "caf", words: "CAF" }],
    bailleurs: [],
  });
  expect(knownOrganisations({ lists: held }).map(({ id }) => id)).toEqual(["caf", "etat"]);
});
