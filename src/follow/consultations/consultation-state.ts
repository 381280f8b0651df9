import { type Quantity, type Unknown, unknown } from "../../kernel/unknown.ts";
import type { Sampling } from "../../referentiel/records.ts";
import type { Interval } from "../../statistics/counts.ts";
import { finiteCounts, wilson } from "../../statistics/wilson.ts";
import type { FollowContext } from "../context.ts";
import { isFew, released, releaseThreshold } from "../release/release.ts";
import type { Consultation } from "../tables/consultations.ts";

/** What the answers to a question allow to say. */
export interface ReleasedConsultation {
  readonly survey: string;
  readonly date: string;
  readonly territory: string | null;
  readonly question: string;
  readonly object: string | null;
  readonly sampling: Sampling;
  readonly source: string;
  readonly answers: Quantity;
  readonly favourable: Quantity;
  /** Favourable out of all answers (0 to 1). */
  readonly share: Quantity;
  /**
   * 95 % interval of Wilson of the share in the population that the answers were drawn from; unknown (`intervalle_absent`) for
   * volunteers, when all were asked, and when nobody says from whom they were drawn.
   */
  readonly interval: Interval | Unknown;
  /** From whom they were drawn, and how many these are, when it is said. */
  readonly population: string | null;
  readonly populationSize: number | null;
  readonly address: string;
}

/**
 * The consultations up to the day: the share that is favourable, with an interval only for answers drawn at random from a
 * population that is named. Too few answers are not shown, nor a side of them that is too small.
 *
 * @source E. B. Wilson, JASA 22, 1927, 209-212; volunteers: AAPOR, Report of the Task Force on Non-probability Sampling, 2013
 */
export function consultationsState(context: FollowContext): readonly ReleasedConsultation[] {
  const threshold = releaseThreshold(context);
  return context.records.consultations
    .filter(({ date }) => date <= context.day)
    .map((line) => releasedConsultation(line, threshold));
}

function releasedConsultation(line: Consultation, threshold: number | undefined): ReleasedConsultation {
  const { survey, date, territory, question, object, sampling, source, address } = line;
  const { population, populationSize } = line;
  const { favourable, answers } = releasedAnswers(line, threshold);
  const isShown = typeof favourable === "number" && typeof answers === "number";
  const found = isShown ? wilson({ count: favourable, total: answers }) : undefined;
  const hidden = typeof favourable === "number" ? answers : favourable;
  const share = found ? ("unknown" in found ? found : found.value) : hidden;
  const interval = found ? intervalOf(line) : unknown("intervalle_absent");
  const said = { survey, date, territory, question, object, sampling, source, address };
  return { ...said, answers, favourable, share, interval, population, populationSize };
}

function releasedAnswers(
  { favourable, answers }: Consultation,
  threshold: number | undefined,
): { readonly favourable: Quantity; readonly answers: Quantity } {
  const rest = Math.max(0, answers - favourable);
  const counts = released(
    {
      cells: [
        { id: "answers", count: answers, isPrinted: true },
        { id: "favourable", count: favourable, isPrinted: true },
        { id: "rest", count: rest, isPrinted: false },
      ],
      sums: [{ total: "answers", parts: ["favourable", "rest"] }],
    },
    threshold,
  );
  if (isFew(answers, threshold))
    return { favourable: unknown("non_diffuse"), answers: unknown("non_diffuse") };
  return { favourable: counts("favourable"), answers: counts("answers") };
}

/** Of those drawn at random from people who are named; their number narrows it when it is known. */
function intervalOf({
  favourable: count,
  answers: total,
  sampling,
  population,
  populationSize,
}: Consultation): Interval | Unknown {
  if (sampling !== "aleatoire" || population === null) return unknown("intervalle_absent");
  const counts = populationSize === null ? { count, total } : finiteCounts({ count, total }, populationSize);
  const found = "unknown" in counts ? counts : wilson(counts);
  return "unknown" in found ? found : { lower: found.lower, upper: found.upper };
}
