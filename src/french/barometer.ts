import {
  BAROMETER_MEANS,
  type BarometerRules,
  type BarometerTheme,
} from "../follow/barometer/barometer-rules.ts";
import type { BarometerScore, IndicatorPlace } from "../follow/barometer/barometer-scores.ts";
import type { BarometerLevel, TerritoryBarometer } from "../follow/barometer/barometer-state.ts";
import { NEEDS, type NeedsReading } from "../follow/barometer/needs.ts";
import { BAROMETER_THEMES } from "../follow/tables/barometer.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { capital, counted, formatNumber, frenchDate } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import { type Quantity, REASON_WORDS } from "../kernel/unknown.ts";
import type { RankRange } from "../statistics/perturbed-ranks.ts";
import { UNKNOWN } from "./amounts.ts";
import { tally } from "./tally.ts";

/** A score from 0 to 100, in whole points: what it is made of is known no better. */
export function scoreWords({ score }: Pick<BarometerScore, "score">): string {
  return typeof score === "number" ? formatNumber(score, 0) : UNKNOWN;
}

/** An index from 0 to 1, with two decimals as its producers print it; nothing where none is declared. */
export function indexWords(index: Quantity | undefined): string {
  if (index === undefined) return "";
  return typeof index === "number" ? formatNumber(index, 2) : UNKNOWN;
}

const rankNumber = (rank: number): string => formatNumber(rank, decimalsOf(rank));

/** A rank as declared, and its median and range under perturbation: « 3 », « 3 (2 à 5) ». */
export function rankWords(rank: RankRange | undefined): {
  readonly declared: string;
  readonly moved: string;
} {
  if (!rank) return { declared: UNKNOWN, moved: UNKNOWN };
  const range = rank.lower === rank.upper ? "" : ` (${rankNumber(rank.lower)} à ${rankNumber(rank.upper)})`;
  return { declared: rankNumber(rank.rank), moved: `${rankNumber(rank.median)}${range}` };
}

/** How the scores were made: which mean, how many must be known, what a value beyond a bound is. */
export function barometerMethod({ mean, beyond, leastIndicators, leastThemes }: BarometerRules): string {
  const means = BAROMETER_MEANS[mean];
  const themes = leastThemes === undefined ? "les neuf thèmes" : `au moins ${leastThemes} des neuf thèmes`;
  const indicators =
    leastIndicators === undefined
      ? "tous les indicateurs d’un thème"
      : `au moins ${counted(leastIndicators, "indicateur")} par thème`;
  const bound =
    beyond === "ramene"
      ? "Une valeur au-delà d’une borne compte comme la borne."
      : "Une valeur au-delà d’une borne n’est pas notée.";
  return `Note de 0 (borne défavorable) à 100 : ${means} entre des bornes figées, sur ${indicators} et ${themes}. ${bound}`;
}

/** Of which perturbation the ranks are; that they are not moved when none is declared. */
export function perturbationWords({ perturbation }: Pick<BarometerRules, "perturbation">): string {
  if (!perturbation)
    return "Aucune perturbation n’est déclarée : rien ne dit combien les rangs tiennent au choix des poids et des bornes.";
  const { weights, bounds, draws, seed } = perturbation;
  const percent = (share: number) => `${formatNumber(share * 100, 0)}\u00a0%`;
  return (
    `Rang perturbé : médian, et entre parenthèses du 5ᵉ au 95ᵉ centile sur ${formatNumber(draws, 0)} tirages (graine ${seed}), ` +
    `quand chaque poids bouge d’au plus ${percent(weights)} et chaque borne d’au plus ${percent(bounds)} de l’étendue. ` +
    "C’est ce que le rang doit à ces choix, non une erreur de mesure."
  );
}

/** Whether a need is general, with the count; a list of territories where it is that of some. */
export function needsWords(theme: string, reading: NeedsReading, name: (code: string) => string): string {
  const { need, under, known, total } = reading;
  const silent = total === known ? [] : [`${total - known} sans note`];
  const counts = [...(known > 0 ? [`${under.length} sur ${known} sous le seuil`] : []), ...silent].join(", ");
  const where = need === "zones" ? ` : ${under.map(name).join(", ")}` : "";
  return capital(`${theme} : ${NEEDS[need]} (${counts})${where}.`);
}

/** By what rule needs are read, named as the convention that it is; that they are not read without one. */
export function needsRuleWords({ needs }: Pick<BarometerRules, "needs">, isPrinted: boolean): string {
  // Whoever writes the rules is told where; whoever reads the report, that there are none.
  if (!needs)
    return `Besoins généralisés ou zones à risque : non évalué, aucune règle n’est déclarée${isPrinted ? "" : " (suivi.yaml, barometre: besoins)"}.`;
  const { under, share, convention } = needs;
  return (
    `Besoin : une note sous ${formatNumber(under, decimalsOf(under))} ; généralisé quand c’est le cas d’au moins ` +
    `${formatNumber(share * 100, 0)}\u00a0% des territoires. Convention, et non texte du contrat : ${convention}`
  );
}

/** The needs of all themes that have a score, and of the whole; none where no rule is declared. */
export function needsSentences({ needs }: BarometerLevel, name: (code: string) => string): string[] {
  if (!needs) return [];
  const themes = codesOf(BAROMETER_THEMES).filter((theme) => needs[theme].known > 0);
  return [
    ...themes.map((theme) => needsWords(BAROMETER_THEMES[theme], needs[theme], name)),
    needsWords("ensemble", needs.ensemble, name),
  ];
}

/** A value beyond a frozen bound: which one, since when, and what was made of it. */
export function beyondWords(
  territory: string,
  { bounds, value, beyond, place }: IndicatorPlace,
  name: (code: string) => string,
): string | undefined {
  if (beyond === undefined || typeof value !== "number") return undefined;
  const bound = beyond === "minimum" ? bounds.least : bounds.most;
  const amount = (one: number) => formatNumber(one, decimalsOf(one));
  const made = typeof place === "number" ? "compte comme la borne" : "n’est pas notée";
  return `${name(territory)}, ${bounds.indicator} : ${amount(value)} est au-delà du ${beyond} ${amount(bound)}, figé le ${frenchDate(bounds.frozenOn)} ; la valeur ${made}.`;
}

/** Indicators that are not of one year for all territories; undefined when all are. */
export function mixedYearsWords(indicators: readonly string[]): string | undefined {
  if (indicators.length === 0) return undefined;
  return `Pas de la même année partout : ${indicators.join(", ")}.`;
}

/** The themes of a territory: score and how many indicators are known, or why there is none; those without any, once. */
export function themesWords(themes: TerritoryBarometer["themes"]): string {
  const all = codesOf(BAROMETER_THEMES);
  const declared = all.filter((theme) => themes[theme].of > 0);
  const bare = all.filter((theme) => themes[theme].of === 0).map((theme) => BAROMETER_THEMES[theme]);
  const said = declared.map((theme) => themeWords(theme, themes[theme]));
  return [...said, ...(bare.length === 0 ? [] : [`sans indicateur : ${bare.join(", ")}`])].join(" ; ");
}

/** The score of a theme as a cell, with how many of its indicators are known when some are not. */
export function themeCell({ score, known, of }: BarometerScore): string {
  if (typeof score !== "number") return UNKNOWN;
  return known === of ? formatNumber(score, 0) : `${formatNumber(score, 0)} (${tally(known, of)})`;
}

function themeWords(theme: BarometerTheme, { score, known, of }: BarometerScore): string {
  const label = BAROMETER_THEMES[theme];
  if (typeof score !== "number") return `${label} : ${REASON_WORDS[score.unknown]} (${known} sur ${of})`;
  return `${label} ${formatNumber(score, 0)} (${known} sur ${of})`;
}

/** By how many points the overall score moved since the year before; unknown when either is. */
export function scoreChange({ overall, before }: Pick<TerritoryBarometer, "overall" | "before">): string {
  if (typeof overall.score !== "number" || typeof before.score !== "number") return UNKNOWN;
  return formatNumber(overall.score - before.score, 0, true);
}
