import { countedFigure, figureAddresses, figurePeriods } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Territory, TerritoryKind } from "../../data/territory.ts";
import { territoriesOf as ofKinds } from "../../data/territory-parts.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Located } from "../../files/yaml.ts";
import { addressFile } from "../../kernel/addresses.ts";
import { foldText } from "../../kernel/text.ts";
import type { Measurement } from "../records.ts";
import type { Referentiel } from "../referentiel.ts";
import type { Scale } from "../tree.ts";
import type { Target } from "./target.ts";
import { toTarget, type WrittenTargets } from "./target-file.ts";
import type { TargetReason } from "./target-reasons.ts";

/** The figures that producers publish, with what they are. */
export type PublishedSource = Pick<Workspace, "observations" | "territories" | "indicators" | "datasets">;

/** What is published of a target, one line per period; or why what is published does not answer it. */
export interface Published {
  readonly measurements: readonly Measurement[];
  readonly refusal?: TargetReason | undefined;
}

/** The kinds of territories at which each scale is read. */
const KINDS: Readonly<Record<Scale, readonly TerritoryKind[]>> = {
  contractuelle: ["epci", "ensemble"],
  communale: ["commune"],
  quartier: ["qpv"],
  departementale: ["departement"],
  regionale: ["region"],
  nationale: ["france"],
};

const NOTHING: Published = { measurements: [] };

/** Where a référentiel binds. */
type Binding = Pick<Referentiel, "epci" | "territory" | "scale">;

/**
 * The targets that name an indicator published in another unit than theirs, or a territory that the data do not know: only
 * the follow-up can answer them. Without an indicator, a target names its territory in the words of its document.
 *
 * @diagnostic target/unite-de-l-indicateur
 * @diagnostic target/territoire-inconnu
 */
export function publishedProblems(
  { value, placeOf }: Located<WrittenTargets>,
  binding: Binding,
  { indicators, territories }: Pick<Workspace, "indicators" | "territories">,
): Diagnostic[] {
  return value.cibles.flatMap((written, index) => {
    const target = toTarget(written);
    const indicator = indicators.get(target.indicator ?? "");
    if (!indicator || !isLevel(target, indicator)) return [];
    const { unit, territory: code } = target;
    const place = (key: string) => placeOf(["cibles", index, key]);
    if (unit !== undefined && !isInUnit(target, indicator)) {
      const values = { unit, indicator: indicator.id, published: unitWords(indicator.unit).level };
      return [problem("target/unite-de-l-indicateur", place("unite"), values)];
    }
    if (code === undefined || territoriesOf(target, binding, territories).length > 0) return [];
    const here = ofScale(target, territories).filter(({ epci }) => epci.includes(ownCode(binding)));
    const suggestion = suggest(
      code,
      here.map(({ label }) => label),
    );
    return [problem("target/territoire-inconnu", place("territoire"), { code, suggestion })];
  });
}

/**
 * What producers publish of the indicator of a target, for its territory: one line per period, as the follow-up would
 * write it. A published figure is a level: it answers no gap, no race and nothing that is only done or not; it is read in the
 * unit of the target alone, and for a territory of the target's scale alone: a figure of a QPV does not judge a département.
 */
export function publishedMeasures(target: Target, referentiel: Binding, source: PublishedSource): Published {
  const indicator = source.indicators.get(target.indicator ?? "");
  if (!indicator) return NOTHING;
  if (!isLevel(target, indicator)) return { ...NOTHING, refusal: "publie_autre_forme" };
  if (!isInUnit(target, indicator)) return { ...NOTHING, refusal: "publie_autre_unite" };
  const [territory, ...others] = territoriesOf(target, referentiel, source.territories);
  if (!territory) return { ...NOTHING, refusal: "publie_sans_territoire" };
  if (others.length > 0) return { ...NOTHING, refusal: "publie_plusieurs_territoires" };
  if (!KINDS[target.scale].includes(territory.kind)) return { ...NOTHING, refusal: "publie_autre_echelle" };
  const periods = figurePeriods(indicator, territory.code, source.observations);
  const measurements = periods
    .filter((period) => /^\d{4}(-\d{2}){0,2}$/.test(period))
    .map((period) => toMeasurement(target, indicator, territory, period, source));
  return measurements.length > 0 ? { measurements } : { ...NOTHING, refusal: "publie_sans_valeur" };
}

/** Whether a published level answers the shape of a target. A number per period is one that is counted. */
function isLevel({ shape, value }: Target, { unit }: Indicator): boolean {
  if (shape === "reduction_ecart" || shape === "plus_vite_que") return false;
  if (shape === "jalon" || shape === "livrable") return value !== undefined;
  return shape !== "par_periode" || isCount(unit);
}

/**
 * Whether the words of a document mean the unit of an indicator; a target without a unit is in that of its indicator, but one
 * of 100 % is in per cent.
 */
function isInUnit(
  { shape, unit, value }: Pick<Target, "shape" | "unit" | "value">,
  { unit: published }: Pick<Indicator, "unit">,
): boolean {
  if (unit === undefined) return shape !== "couverture" || value !== undefined || published === "%";
  const words = [published, unitWords(published).level, ...(OTHER_WORDS[published] ?? [])];
  return words.map(plain).includes(plain(unit));
}

/** What documents write for a unit, beside its code and its sign. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  EUR: ["euro"],
  "%": ["pour cent", "pourcent"],
  hab: ["habitant"],
  "‰": ["pour mille"],
};

const plain = (words: string): string => foldText(words).replace(/s$/, "");

/** The territory of a target by its code, else by its name among those of its scale, of the contract first: none or several may bear it. */
function territoriesOf(
  target: Target,
  binding: Binding,
  territories: ReadonlyMap<string, Territory>,
): Territory[] {
  const { territory: written } = target;
  const own = ownCode(binding);
  const found = territories.get(written ?? own);
  if (found) return [found];
  if (written === undefined) return [];
  const name = foldText(written);
  const named = ofScale(target, territories).filter(({ label, aliases }) =>
    [label, ...aliases].some((one) => foldText(one) === name),
  );
  const here = named.filter(({ epci }) => epci.includes(own));
  return here.length > 0 ? here : named;
}

const ownCode = ({ scale, epci, territory }: Binding): string =>
  scale === "contractuelle" ? epci : (territory ?? "");

function ofScale({ scale }: Target, territories: ReadonlyMap<string, Territory>): Territory[] {
  return ofKinds(territories, ...KINDS[scale]);
}

/** A figure published at its floor may be anything below: it is not a value to judge on. */
function toMeasurement(
  { id }: Target,
  indicator: Indicator,
  { code, label }: Territory,
  period: string,
  { observations, datasets }: PublishedSource,
): Measurement {
  const counted = countedFigure(indicator, code, period, observations);
  const { value, precision } = counted.figure;
  const isKnown = typeof value === "number" && precision?.floor === undefined;
  const addresses = figureAddresses(counted);
  const files = addresses.map(addressFile);
  const set = datasets.find(({ resources }) => resources.some(({ path }) => files.includes(path)));
  return {
    id,
    date: period,
    value: isKnown ? value : null,
    precision: precision?.step === undefined ? undefined : precision.step / 2,
    source: set ? `${set.producer}, ${set.title}` : files.join(", "),
    by: "producteur",
    address: addresses.join(", "),
    addresses,
    published: { indicator: indicator.id, territory: code, label, unit: unitWords(indicator.unit).level },
  };
}
