import { expect, test } from "vitest";
import { startSentences } from "../../../src/french/starting-window.ts";

const START = { geography: "qpv2024", why: "contrat", start: "2021", end: "2021", indicators: [] } as const;

test("the other zoning is named with what to write for its years", () => {
  const other = { geography: "qpv2015", start: "2014", end: "2019", indicators: [] } as const;
  const [, sentence] = startSentences({ contract: "2024-2030", start: { ...START, other } });
  expect(sentence).toBe(
    "Pour lire les années d’avant sur les QPV 2015 (deux années, 2014 et 2019), comme « rapport --epci », écrire « geographie: qpv2015 » et « periode: 2014..2019 », et retirer « periodes » si elle y est.",
  );
  expect(startSentences({ contract: "2024-2030", start: START })).toHaveLength(1);
});
