import { opinionSentence } from "../french/voices.ts";
import type { Opinion } from "../referentiel/records.ts";
import { wilson } from "../statistics/wilson.ts";

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

/**
 * What residents answered: the share that is favourable (0 to 1). With a 95 % interval only when the respondents were
 * drawn at random: volunteers speak for themselves, and when everyone was asked there is no sampling.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; volunteers: AAPOR, Report of the Task Force on Non-probability Sampling, 2013
 */
export function readOpinion(opinion: Opinion): OpinionResult {
  const { favourable, answers, sampling } = opinion;
  const found = wilson({ count: favourable, total: answers });
  const share = "unknown" in found ? null : found.value;
  const hasInterval = !("unknown" in found) && sampling === "aleatoire";
  const result = {
    share,
    lower: hasInterval ? found.lower : null,
    upper: hasInterval ? found.upper : null,
  };
  return { ...opinion, ...result, sentence: opinionSentence(opinion, result) };
}
