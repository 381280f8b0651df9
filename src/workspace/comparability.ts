import type { ComparabilityCondition, ComparabilityRule } from "../data/comparability.ts";
import type { TerritoryKind } from "../data/territory.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYaml } from "../files/yaml.ts";
import { compareText } from "../kernel/text.ts";

/** The keys of datasets/comparabilite/*.yaml; the schema has been checked. */
interface Written {
  readonly libelle: string;
  readonly decision: ComparabilityRule["decision"];
  readonly portee: ComparabilityRule["scope"];
  readonly familles?: readonly string[];
  readonly condition: WrittenCondition;
  readonly phrase: string;
  readonly citation: ComparabilityRule["quotation"];
  readonly source: { readonly titre: string; readonly lien?: string };
  readonly date: string;
  readonly a_confirmer?: boolean;
}

type WrittenCondition =
  | { readonly type: "geographies_differentes"; readonly territoires?: readonly TerritoryKind[] }
  | { readonly type: "zonages_differents"; readonly zonages: readonly string[] }
  | { readonly type: "concepts_differents"; readonly concepts: readonly string[] }
  | { readonly type: "annees_proches"; readonly moins_de: number }
  | { readonly type: "rupture"; readonly annee: number; readonly agregats?: boolean }
  | { readonly type: "annee_fragile"; readonly annee: number }
  | { readonly type: "petit_effectif"; readonly moins_de: number };

/**
 * The rules of comparability that come with the program and those of the workspace, which replace those of the same name,
 * in the order of their names: those that are well formed, and every problem.
 */
export async function readComparability(world: World): Promise<Read<readonly ComparabilityRule[]>> {
  const own = { ...world, read: world.own.read, list: world.own.list };
  const [theirs, ours] = await Promise.all([readFolder(own), readFolder(world)]);
  const rules = new Map([...(theirs.value ?? []), ...(ours.value ?? [])].map((rule) => [rule.id, rule]));
  return {
    value: [...rules.values()].sort((left, right) => compareText(left.id, right.id)),
    diagnostics: ours.diagnostics,
  };
}

async function readFolder(world: World): Promise<Read<readonly ComparabilityRule[]>> {
  const files = (await world.list("datasets/comparabilite")).filter((file) => /^[^/]+\.yaml$/.test(file));
  const reads = await Promise.all(
    files.map(async (file) => {
      const read = await readYaml<Written>(`datasets/comparabilite/${file}`, "comparabilite", world);
      return { rule: read.value && toRule(file.replace(/\.yaml$/, ""), read.value.value), read };
    }),
  );
  return {
    value: reads.flatMap(({ rule }) => rule ?? []),
    diagnostics: reads.flatMap(({ read }) => read.diagnostics),
  };
}

function toRule(id: string, written: Written): ComparabilityRule {
  return {
    id,
    label: written.libelle,
    decision: written.decision,
    scope: written.portee,
    families: written.familles,
    condition: toCondition(written.condition),
    sentence: written.phrase,
    quotation: written.citation,
    source: { title: written.source.titre, link: written.source.lien },
    date: written.date,
    toConfirm: written.a_confirmer ?? false,
  };
}

function toCondition(written: WrittenCondition): ComparabilityCondition {
  switch (written.type) {
    case "geographies_differentes":
      return {
        kind: written.type,
        ...(written.territoires && { territories: written.territoires }),
      };
    case "zonages_differents":
      return { kind: written.type, zonings: written.zonages };
    case "concepts_differents":
      return { kind: written.type, concepts: written.concepts };
    case "annees_proches":
    case "petit_effectif":
      return { kind: written.type, under: written.moins_de };
    case "rupture":
      return { kind: written.type, year: written.annee, aggregatesOnly: written.agregats ?? false };
    case "annee_fragile":
      return { kind: written.type, year: written.annee };
  }
}
