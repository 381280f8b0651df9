import { formatNumber } from "../kernel/french.ts";
import type { Opinion } from "../referentiel/records.ts";
import { wilson } from "../statistics/wilson.ts";

/**
 * What residents answered: the share that is favourable (0 to 1). With a 95 % interval only when the respondents were
 * drawn at random: volunteers speak for themselves, and when everyone was asked there is no sampling.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; volunteers: AAPOR, Report of the Task Force on Non-probability Sampling, 2013
 */
export function readOpinion(opinion: Opinion): OpinionResult {
  const { favourable, answers, sampling } = opinion;
  const found = wilson({ count: favourable, total: answers });
  if ("unknown" in found)
    return { ...opinion, share: null, lower: null, upper: null, sentence: "Aucune réponse : rien à lire." };
  const { value, lower, upper } = found;
  const said = `${favourable} réponses favorables sur ${answers} (${percent(value)}\u00a0%)`;
  if (sampling !== "aleatoire")
    return {
      ...opinion,
      share: value,
      lower: null,
      upper: null,
      sentence: `${said}${SAMPLING_WORDS[sampling]}.`,
    };
  const interval = `intervalle à 95\u00a0% : de ${percent(lower)} à ${percent(upper)}\u00a0%`;
  return { ...opinion, share: value, lower, upper, sentence: `${said} ; ${interval}.` };
}

const percent = (part: number): string => formatNumber(part * 100, 0);

const SAMPLING_WORDS = {
  volontaires: " ; des volontaires : leurs réponses ne disent rien de ceux qui n’ont pas répondu",
  exhaustif: " ; tous ont été interrogés : pas d’échantillon, pas d’intervalle",
} as const;

/** What the answers to a survey say: a share (0 to 1), and an interval only when the respondents were drawn at random. */
export interface OpinionResult extends Opinion {
  /** Null when nobody answered. */
  readonly share: number | null;
  /** 95 % interval of Wilson; null when the sampling gives none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What the sampling allows to say, in one French sentence. */
  readonly sentence: string;
}
