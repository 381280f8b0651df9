import type { Indicator, ShareCounts } from "../data/indicator.ts";
import type { Polarity } from "../data/unit.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYaml } from "../files/yaml.ts";

/** The keys of datasets/indicateurs/*.yaml; the schema has been checked. */
interface Written {
  readonly id: string;
  readonly libelle: string;
  readonly libelle_court: string;
  readonly unite: string;
  readonly polarite: Polarity;
  readonly decimales: number;
  readonly bornes?: readonly [number | null, number | null];
  readonly definition: string;
  readonly concept?: string;
  readonly famille?: string;
  readonly effectifs?: {
    readonly cas?: string;
    readonly population: string | readonly [string, ...string[]];
  };
  readonly secret?: { readonly seuil: number; readonly source: string };
  readonly sources: readonly { readonly titre: string; readonly lien?: string }[];
  readonly mises_en_garde?: readonly {
    readonly portee: "niveau" | "evolution";
    readonly texte: string;
    readonly source: string;
    readonly rupture?: string;
  }[];
}

/** Reads the description of an indicator; its identifier must be the name of its file. */
export async function readIndicator(path: string, world: World): Promise<Read<Indicator>> {
  const read = await readYaml<Written>(path, "indicateur", world);
  if (!read.value) return failed(read.diagnostics);
  const { value: written, placeOf } = read.value;
  if (!path.endsWith(`/${written.id}.yaml`)) {
    return failed(problem("indicator/nom-de-fichier", placeOf(["id"]), { id: written.id }));
  }
  return { value: toIndicator(written), diagnostics: [] };
}

function toIndicator(written: Written): Indicator {
  return {
    id: written.id,
    label: written.libelle,
    shortLabel: written.libelle_court,
    unit: written.unite,
    polarity: written.polarite,
    decimals: written.decimales,
    bounds: written.bornes ?? [null, null],
    definition: written.definition,
    concept: written.concept,
    family: written.famille,
    ...(written.effectifs && { counts: toCounts(written.effectifs) }),
    ...(written.secret && { secrecy: { threshold: written.secret.seuil, source: written.secret.source } }),
    sources: written.sources.map(({ titre, lien }) => ({ title: titre, link: lien })),
    caveats: (written.mises_en_garde ?? []).map(({ portee, texte, source, rupture }) => ({
      scope: portee,
      text: texte,
      source,
      ...(rupture === undefined ? {} : { break: rupture }),
    })),
  };
}

function toCounts({ cas, population }: NonNullable<Written["effectifs"]>): ShareCounts {
  const [denominator, ...others] = typeof population === "string" ? ([population] as const) : population;
  return { numerator: cas, denominator, ...(others.length > 0 && { otherDenominators: others }) };
}
