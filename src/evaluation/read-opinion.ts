import { formatNumber } from "../kernel/french.ts";
import type { Opinion } from "../referentiel/records.ts";
import { wilson } from "../statistics/wilson.ts";
import type { OpinionReading } from "./opinion-reading.ts";

/**
 * What residents answered: the share that is favourable (0 to 1). With a 95 % interval only when the respondents were
 * drawn at random: volunteers speak for themselves, and when everyone was asked there is no sampling.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; volunteers: AAPOR, Report of the Task Force on Non-probability Sampling, 2013
 */
export function readOpinion(opinion: Opinion): OpinionReading {
  const { favourable, answers, sampling } = opinion;
  const found = wilson({ count: favourable, total: answers });
  if ("unknown" in found)
    return { ...opinion, share: null, lower: null, upper: null, reading: "Aucune réponse : rien à lire." };
  const { value, lower, upper } = found;
  const said = `${favourable} réponses favorables sur ${answers} (${percent(value)}\u00a0%)`;
  if (sampling !== "aleatoire")
    return {
      ...opinion,
      share: value,
      lower: null,
      upper: null,
      reading: `${said}${SAMPLING_WORDS[sampling]}.`,
    };
  const interval = `intervalle à 95\u00a0% : de ${percent(lower)} à ${percent(upper)}\u00a0%`;
  return { ...opinion, share: value, lower, upper, reading: `${said} ; ${interval}.` };
}

const percent = (part: number): string => formatNumber(part * 100, 0);

const SAMPLING_WORDS = {
  volontaires: " ; des volontaires : leurs réponses ne disent rien de ceux qui n’ont pas répondu",
  exhaustif: " ; tous ont été interrogés : pas d’échantillon, pas d’intervalle",
} as const;
