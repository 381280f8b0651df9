import type { ComparabilityScope } from "../data/comparability.ts";
import type { Coherence, Indicator, MedianSpread, ShareCounts } from "../data/indicator.ts";
import { isCount, type Polarity } from "../data/unit.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYaml } from "../files/yaml.ts";
import { placeholderIndicators } from "./territories.ts";

/** Words of a part that are not those of its key. */
const WORDS: Readonly<Record<string, string>> = { etrangers: "étrangers", etrangeres: "étrangères" };

/**
 * The indicator of a key such as `taux_emploi_15_64.femmes`: the whole population's, with the part it is restricted to
 * in its label. Its counts are not those of the whole population: those of the same part, where they are published apart
 * (census). Undefined when the base is not known.
 */
export function deriveIndicator(key: string, known: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const [id = "", ...parts] = key.split(".");
  const base = known.get(id);
  if (!base || parts.length === 0) return base;
  const words = parts.map((part) => WORDS[part] ?? part.replaceAll("_", " ")).join(", ");
  const { counts, ...rest } = base;
  const within = counts?.areEstimates ? { counts: countsWithin(counts, parts) } : {};
  return {
    ...rest,
    ...within,
    id: key,
    label: `${base.label} (${words})`,
    shortLabel: `${base.shortLabel} (${words})`,
  };
}

function countsWithin({ count, addedCounts, total }: ShareCounts, parts: readonly string[]): ShareCounts {
  const within = (id: string) => [id, ...parts].join(".");
  return {
    ...(count !== undefined && { count: within(count) }),
    ...(addedCounts && { addedCounts: addedCounts.map(within) }),
    total: within(total),
    areEstimates: true,
  };
}

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
    readonly cas?: string | readonly [string, ...string[]];
    readonly population: string | readonly [string, ...string[]];
    readonly estimes?: true;
  };
  readonly somme_des_communes?: true;
  readonly grappe?: Indicator["cluster"];
  readonly variation_ordinaire?: {
    readonly quantiles: readonly { readonly bas: string; readonly haut: string; readonly part: number }[];
    readonly population: readonly [string, ...string[]];
  };
  readonly coherence?: { readonly au_plus?: readonly string[]; readonly quotient?: true };
  readonly secret?: { readonly seuil: number; readonly source: string };
  readonly chiffre_publie?: { readonly indicateur: string; readonly reserve: string };
  readonly sans_quartier?: string;
  readonly sources: readonly { readonly titre: string; readonly lien?: string }[];
  readonly mises_en_garde?: readonly {
    readonly portee: ComparabilityScope;
    readonly texte: string;
    readonly source: string;
    readonly rupture?: string;
  }[];
}

/** The indicator that a file describes; no value when it is ill formed, or not named after its identifier. */
export async function readIndicator(path: string, world: World): Promise<Read<Indicator>> {
  const read = await readYaml<Written>(path, "indicateur", world);
  if (!read.value) return failed(read.diagnostics);
  const { value: written, placeOf } = read.value;
  if (!path.endsWith(`/${written.id}.yaml`)) {
    return failed(problem("indicator/nom-de-fichier", placeOf(["id"]), { id: written.id }));
  }
  if (written.somme_des_communes && !isCount(written.unite))
    return failed(
      problem("indicator/somme", placeOf(["somme_des_communes"]), { id: written.id, unit: written.unite }),
    );
  return { value: toIndicator(written), diagnostics: [] };
}

function toIndicator(written: Written): Indicator {
  return {
    id: written.id,
    label: written.libelle,
    shortLabel: written.libelle_court,
    unit: written.unite,
    polarity: written.polarite,
    // People and things are printed whole, even those that a survey estimates by weighting.
    decimals: isCount(written.unite) ? 0 : written.decimales,
    bounds: written.bornes ?? [null, null],
    definition: written.definition,
    concept: written.concept,
    family: written.famille,
    notByQuarter: written.sans_quartier,
    ...(written.effectifs && { counts: toCounts(written.effectifs) }),
    ...(written.grappe && { cluster: written.grappe }),
    ...(written.variation_ordinaire && { spread: toSpread(written.variation_ordinaire) }),
    ...(written.somme_des_communes && { isSummed: true as const }),
    ...(written.coherence && { coherence: toCoherence(written.coherence) }),
    ...(written.secret && { secrecy: { threshold: written.secret.seuil, source: written.secret.source } }),
    ...(written.chiffre_publie && {
      publishedAs: {
        indicator: written.chiffre_publie.indicateur,
        reserve: written.chiffre_publie.reserve,
      },
    }),
    sources: written.sources.map(({ titre, lien }) => ({ title: titre, link: lien })),
    caveats: (written.mises_en_garde ?? []).map(({ portee, texte, source, rupture }) => ({
      scope: portee,
      text: texte,
      source,
      ...(rupture === undefined ? {} : { break: rupture }),
    })),
  };
}

function toCoherence({ au_plus, quotient }: NonNullable<Written["coherence"]>): Coherence {
  return { atMost: au_plus ?? [], ...(quotient && { isQuotient: true as const }) };
}

function toSpread({ quantiles, population }: NonNullable<Written["variation_ordinaire"]>): MedianSpread {
  const [total, ...otherTotals] = population;
  return {
    quantiles: quantiles.map(({ bas, haut, part }) => ({ low: bas, high: haut, held: part })),
    people: { total, otherTotals },
  };
}

function toCounts({ cas, population, estimes }: NonNullable<Written["effectifs"]>): ShareCounts {
  const [total, ...others] = typeof population === "string" ? ([population] as const) : population;
  const [count, ...added] = typeof cas === "object" ? cas : [cas];
  return {
    count,
    ...(added.length > 0 && { addedCounts: added }),
    total,
    ...(others.length > 0 && { otherTotals: others }),
    ...(estimes && { areEstimates: true as const }),
  };
}

/** Where the program describes indicators: those of its data, and those that only imported files bring. */
const OWN = ["indicateurs", "formats/indicateurs"] as const;

/** The indicators that a workspace describes, and those that come with the program for the files that it imported. */
export interface ReadIndicators {
  readonly described: ReadonlyMap<string, Indicator>;
  readonly all: ReadonlyMap<string, Indicator>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the descriptions of indicators; those of the program only when an imported file may need them. */
export async function readIndicators(
  files: readonly string[],
  world: World,
  withOwn: boolean,
): Promise<ReadIndicators> {
  const paths = files.filter((file) => /^indicateurs\/[^/]+\.yaml$/.test(file));
  const described = await readAll(paths, world);
  const known = new Set(described.indicators.keys());
  const own = { ...world, read: world.own.read, list: world.own.list };
  const ours = await readAll(withOwn ? await ownPaths(world, known) : [], own);
  return {
    described: described.indicators,
    all: new Map([...ours.indicators, ...described.indicators]),
    diagnostics: [...described.diagnostics, ...ours.diagnostics],
  };
}

/** The program's descriptions of the indicators that a workspace does not describe itself. */
async function ownPaths(world: World, known: ReadonlySet<string>): Promise<string[]> {
  const lists = await Promise.all(OWN.map((folder) => world.own.list(`datasets/${folder}`)));
  return lists.flatMap((files, index) =>
    files
      .filter((file) => /^[^/]+\.yaml$/.test(file) && !known.has(file.slice(0, -5)))
      .map((file) => `${OWN[index]}/${file}`),
  );
}

/** A broken description has a stand-in: its own problem has been said, and its figures are not to be said unknown. */
async function readAll(paths: readonly string[], world: World) {
  const reads = await Promise.all(paths.map((file) => readIndicator(`datasets/${file}`, world)));
  const broken = paths.filter((_, index) => !reads[index]?.value);
  const described = reads.flatMap(({ value }) => (value ? [[value.id, value] as const] : []));
  return {
    indicators: new Map<string, Indicator>([...placeholderIndicators(broken), ...described]),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics) as readonly Diagnostic[],
  };
}

/**
 * The indicators of a workspace: those that it describes, those of the program that its figures use, and the shares whose
 * cases and people are both among them.
 */
export function usedIndicators(
  { described, all }: ReadIndicators,
  keys: Iterable<string>,
): Map<string, Indicator> {
  const used = new Map(described);
  for (const key of keys) {
    const indicator = used.has(key) ? undefined : deriveIndicator(key, all);
    if (indicator) used.set(key, indicator);
  }
  for (const [id, indicator] of all) if (!used.has(id) && isCounted(indicator, used)) used.set(id, indicator);
  return used;
}

const isCounted = ({ counts }: Indicator, used: ReadonlyMap<string, Indicator>): boolean =>
  counts?.count !== undefined && used.has(counts.count) && used.has(counts.total);
