import { expect, test } from "vitest";
import { compareCommand } from "../../src/cli/compare.ts";
import { worldWithBase } from "./base.ts";

const said: string[] = [];
const output = { result: (text: string) => void said.push(text), problem: () => undefined, width: 80 };

/** The heads of the tables that a perimeter shows when no indicator is asked for, and what is said last. */
async function compared(asked: Parameters<typeof compareCommand>[0]) {
  said.length = 0;
  expect(await compareCommand(asked, worldWithBase, output)).toBe(0);
  const text = said.join("\n");
  return { shown: new Set(text.match(/^\[[a-z0-9_.]+\]$/gm)), text: text.replaceAll(/\s+/g, " ") };
}

const common = { espace: ".", reference: "epci" } as const;

test("a département opens with the subjects of an evaluation, and names the other indicators with the way to see them", async () => {
  const { shown, text } = await compared({ ...common, departement: "Saône-et-Loire" });
  expect(shown).toContain("[taux_pauvrete_60]");
  expect(shown).not.toContain("[allocataires_aah]");
  expect(text).toContain("allocataires_aah");
  expect(text).toMatch(
    /« ecarts comparer --departement 'Saône-et-Loire' --indicateur [a-z_]+ » en montre un/,
  );
}, 60_000);

test("several EPCI and a region are named as they were asked for; one indicator is shown as it is asked", async () => {
  const two = await compared({ ...common, epci: ["247100290", "240100750"] });
  expect(two.text).toContain("« ecarts comparer --epci 247100290 --epci 240100750 --indicateur");
  const region = await compared({ ...common, region: "94" });
  expect(region.text).toContain("« ecarts comparer --region 94 --indicateur");
  const asked = await compared({ ...common, departement: "71", indicateur: "allocataires_aah" });
  expect([...asked.shown]).toEqual(["[allocataires_aah]"]);
  expect(asked.text).not.toContain("Aussi dans la base nationale");
}, 60_000);
