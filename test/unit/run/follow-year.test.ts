import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, test } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { evaluate } from "../../../src/run/evaluate.ts";
import { agendaOfReferentiel, followReferentiel } from "../../../src/run/follow-up.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");

const HEAD = "id;annee;intitule;porteur;noeud;qpv;statut";

const MONEY = `action;annee;financeur;nature;section;accorde;solde;statut_solde
forum;2025;etat;specifique;fonctionnement;5000;2500;verse
`;

const RULES = `financeurs:
  - { id: etat, nom: État }
exigences:
  - { id: solde, exigence: solde_apres_fiche, valeur: true, du: 2024-01-01, source: { document: contrat, lignes: 6 } }
`;

/** The workspace of the golden « petit », with a follow-up. */
async function world(follow: Readonly<Record<string, string>>) {
  const paths = await filesOnDisk(ENTRY).list(".");
  const held = new Map<string, string | Uint8Array>(
    paths.map((path) => [path, readFileSync(join(ENTRY, path))]),
  );
  for (const [path, content] of Object.entries(follow)) held.set(`referentiels/petit/${path}`, content);
  return memoryWorld(held);
}

const FOLLOW = {
  "suivi.yaml": RULES,
  "suivi/2024/actions.csv": `${HEAD}\nforum;2024;Forum;Mission locale;P1;QP000001;realisee\n`,
  "suivi/2025/actions.csv": `${HEAD}\nforum;2025;Forum;Mission locale;P1;QP000001;realisee\n`,
  "suivi/2025/financements.csv": MONEY,
};

describe("a year of the follow-up", () => {
  test("is the latest that has begun and has actions, unless a year is asked", async () => {
    const of = async (options: Parameters<typeof followReferentiel>[1]) =>
      (await followReferentiel("petit", options, await world(FOLLOW))).value?.followYear;
    expect(await of({ date: "2026-07-01" })).toMatchObject({ year: 2025, day: "2026-07-01" });
    expect(await of({ date: "2024-07-01" })).toMatchObject({ year: 2024 });
    expect(await of({ date: "2023-07-01" })).toMatchObject({ year: 2023 });
    expect(await of({ date: "2025-12-31", year: 2024, readOn: "2026-07-01" })).toMatchObject({
      year: 2024,
      day: "2026-07-01",
    });
  });

  test("is not there when nobody has begun it", async () => {
    const { value } = await followReferentiel("petit", {}, await world({ "suivi.yaml": RULES }));
    expect(value).not.toHaveProperty("followYear");
  });

  test("an error of a control takes no value away; the agenda does not say it", async () => {
    const { value, diagnostics } = await followReferentiel(
      "petit",
      { date: "2026-07-01" },
      await world(FOLLOW),
    );
    expect(value?.followYear?.money.total.granted.known).toBe(5000);
    expect(diagnostics.map(({ code }) => code)).toContain("funding/solde-sans-fiche");
    const agenda = await agendaOfReferentiel("petit", "2026-07-01", await world(FOLLOW));
    expect(agenda.diagnostics.map(({ code }) => code)).not.toContain("funding/solde-sans-fiche");
    expect(agenda.value).toBeDefined();
  });

  test.each([
    [
      "a cell that cannot be read",
      { "suivi/2025/financements.csv": MONEY.replace("5000", "cinq mille") },
      "entry/",
    ],
    ["a rule that cannot be read", { "suivi.yaml": RULES.replace("solde_apres_fiche", "rien") }, "schema/"],
  ])("%s leaves nothing to show: a sum without its line would be wrong", async (_, changes, code) => {
    const broken = await world({ ...FOLLOW, ...changes });
    for (const read of [
      await followReferentiel("petit", {}, broken),
      await evaluate("petit", {}, broken),
      await agendaOfReferentiel("petit", undefined, broken),
    ]) {
      expect(read.value).toBeUndefined();
      expect(read.diagnostics.some((one) => one.code.startsWith(code))).toBe(true);
    }
  });
});

describe("the evaluation", () => {
  test("holds the year, with what is wrong with it, as its schema says; its fingerprint rests on the files", async () => {
    const { value } = await evaluate("petit", { date: "2026-07-01" }, await world(FOLLOW));
    const { value: other } = await evaluate(
      "petit",
      { date: "2026-07-01" },
      await world({ ...FOLLOW, "suivi/2025/financements.csv": MONEY.replace("5000", "5001") }),
    );
    expect(value?.followUp?.problems.map(({ code }) => code)).toContain("funding/solde-sans-fiche");
    expect(value?.producedBy.inputs).not.toBe(other?.producedBy.inputs);
    const schema = JSON.parse(readFileSync(join(PROJECT, "schemas/evaluation.schema.json"), "utf8"));
    const validate = new Ajv2020({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      formats: fullFormats,
    }).compile(schema);
    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("has none when nobody has begun it; its fingerprint rests on suivi.yaml, whose bodies have a state", async () => {
    const [bare, asked] = [await world({}), await world({ "suivi.yaml": RULES })];
    const { value } = await evaluate("petit", { date: "2026-07-01" }, bare);
    const { value: other } = await evaluate("petit", { date: "2026-07-01" }, asked);
    expect(value).not.toHaveProperty("followUp");
    expect(value?.producedBy.inputs).not.toBe(other?.producedBy.inputs);
    expect(other?.followed.length).toBeGreaterThan(value?.followed.length ?? 0);
  });
});
