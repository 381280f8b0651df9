import type { Funnel, Place } from "../compare/place-among.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { formatLevel, type Polarity } from "../data/unit.ts";
import { counted, formatNumber } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { fromWords } from "./amounts.ts";
import { atPeriod, periodWords } from "./periods.ts";

/** The kind of territories that are placed, in the plural. */
export const kindWords = ({ kind, geography }: Pick<Territory, "kind" | "geography">): string =>
  kind === "qpv"
    ? `quartiers prioritaires de ${geography.slice(-4)}`
    : "EPCI qui ont un quartier prioritaire";

/**
 * How many lie on each side of a territory, never a rank by itself.
 *
 * @example
 * placeSentence({ lower: 38, equal: 1, among: { length: 41 } }, "plus_bas_mieux")
 * // => "38 ont une valeur plus basse (meilleure), 1 la même, 1 une plus haute, sur 40 autres."
 */
export function placeSentence(
  { lower, equal, among }: Pick<Place, "lower" | "equal"> & { readonly among: { readonly length: number } },
  polarity: Polarity,
): string {
  const others = among.length - 1;
  const [low, high] = {
    plus_bas_mieux: [" (meilleure)", ""],
    plus_haut_mieux: ["", " (meilleure)"],
    neutre: ["", ""],
  }[polarity];
  const same = equal === 0 ? "" : ` ${formatNumber(equal, 0)} la même,`;
  const above = others - lower - equal;
  return `${counted(lower, "a", "ont")} une valeur plus basse${low},${same} ${formatNumber(above, 0)} une plus haute${high}, sur ${formatNumber(others, 0)} autres.`;
}

/** Who the peers are, with the measure and its bounds. */
export function peersSentence(
  { measure, among, without }: Pick<Place, "measure" | "among" | "without">,
  territory: Territory,
  measured: Indicator | undefined,
): string {
  const missing = without === 0 ? "" : ` ; ${counted(without, "autre")} sans chiffre à cette date`;
  if (!measure || !measured)
    return `Tous les ${kindWords(territory)} dont le chiffre est lu : ${formatNumber(among.length, 0)}${missing}.`;
  const words = (value: number) => formatLevel(value, measured);
  return `Pairs : les ${formatNumber(among.length, 0)} ${kindWords(territory)} (lui compris) dont « ${measured.shortLabel} » va ${fromWords(words(measure.lower))} à ${words(measure.upper)} (${words(measure.value)} pour lui, ${periodWords(measure.period)})${missing}. Ces bornes sont une convention du programme.`;
}

const SIDES: Readonly<Record<Funnel["side"], string>> = {
  sous: "la valeur est en dessous : plus basse que le hasard ne l’expliquerait",
  dans: "la valeur est entre ces limites : le hasard suffit à l’expliquer",
  au_dessus: "la valeur est au-dessus : plus haute que le hasard ne l’expliquerait",
};

/** What the funnel says of a share; why there is none; nothing for what is no share. */
export function funnelSentences(
  { funnel, period }: Pick<Place, "funnel" | "period">,
  { decimals, unit }: Indicator,
): string[] {
  if (!funnel) return [];
  if ("unknown" in funnel) return [`Entonnoir non calculé : ${REASON_WORDS[funnel.unknown]}.`];
  const { whole, lower, upper, side, outside, known } = funnel;
  const level = (value: number) => formatLevel(value, { unit, decimals: Math.max(1, decimals) });
  return [
    `Entonnoir ${atPeriod(period)} : si tous avaient la part de leur ensemble (${level(whole)}), 998 territoires de cette taille sur 1 000 seraient entre ${level(lower)} et ${level(upper)} ; ${SIDES[side]}.`,
    `${counted(outside, "territoire est hors de ses", "territoires sont hors de leurs")} propres limites, sur ${formatNumber(known, 0)} dont l’effectif est connu${
      outside * 20 > known
        ? " : leurs différences ne tiennent pas au hasard seul, et un rang n’en dit pas la cause"
        : ""
    }.`,
  ];
}
