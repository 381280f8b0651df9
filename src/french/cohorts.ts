import type { CohortsState, ReleasedCohort, ReleasedWave } from "../follow/cohorts/cohort-state.ts";
import type { ReleasedConsultation } from "../follow/consultations/consultation-state.ts";
import type { ReleasedTotal } from "../follow/release/audiences.ts";
import { capital, counted, formatCount, formatNumber, frenchDate } from "../kernel/french.ts";
import { type Quantity, REASON_WORDS } from "../kernel/unknown.ts";
import { SAMPLINGS } from "../referentiel/records.ts";

/** What stands in a table for a number of persons that is not shown: it says that there is one. */
export const KEPT_BACK = "s";

/** A number of persons as a cell; nothing when nobody entered it. */
export function personsCell(count: Quantity): string {
  if (typeof count === "number") return formatCount(count);
  return isKeptBack(count) ? KEPT_BACK : "";
}

const isKeptBack = (count: Quantity): boolean =>
  typeof count !== "number" &&
  (count.unknown === "non_diffuse" || count.unknown === "seuil_de_diffusion_absent");

/** A share (0 to 1) as a cell, in whole per cent: groups are of a few dozen. */
export function shareCell(share: Quantity): string {
  if (typeof share === "number") return `${formatNumber(share * 100, 0)}\u00a0%`;
  return isKeptBack(share) ? KEPT_BACK : "";
}

/** A change of a share between two waves, in points. */
export function changeCell(change: Quantity): string {
  if (typeof change === "number") return `${formatNumber(change * 100, 0, true)} pt`;
  return isKeptBack(change) ? KEPT_BACK : "";
}

/** A moment of the follow-up of a cohort, as it is read: the tables write « entree » without its accent. */
export const waveWords = (wave: string): string => (wave === "entree" ? "entrée" : wave);

/** Under which number nothing is shown, or that nothing is shown at all. */
export function thresholdWords({ threshold }: Pick<CohortsState, "threshold">): string {
  if (threshold === undefined) return `${capital(REASON_WORDS.seuil_de_diffusion_absent)}.`;
  return (
    `${KEPT_BACK} : non diffusé. Aucun effectif de moins de ${counted(threshold, "personne")} n’est montré, ` +
    "ni ceux qui permettraient de le retrouver par soustraction."
  );
}

/** How many entered and how many are lost at the last wave: one sentence, for what is shown. */
export function attritionWords({ cohort, entered, waves }: ReleasedCohort): string {
  const said = [`${cohort} : ${personsWords(entered)} à l’entrée`];
  const last = waves.at(-1);
  if (last && typeof last.attrition === "number")
    said.push(
      `${counted(Number(last.lost), "personne perdue", "personnes perdues")} de vue à « ${waveWords(last.wave)} » (${shareCell(last.attrition)})`,
    );
  return capital(`${said.join(" ; ")}.`);
}

function personsWords(count: Quantity): string {
  return typeof count === "number" ? counted(count, "personne") : REASON_WORDS[count.unknown];
}

/** That the shares of a wave are of those still followed, who may not be like those who were lost. */
export function followedOnlyWords(waves: readonly Pick<ReleasedWave, "attrition">[]): string | undefined {
  const isLossy = waves.some(({ attrition }) => typeof attrition === "number" && attrition > 0);
  return isLossy
    ? "Les parts sont celles des personnes encore suivies : celles qu’on a perdues de vue peuvent aller autrement."
    : undefined;
}

/** The participations in one district, or in one category, of all actions of the year. */
export function totalWords(
  { modality, count, hidden }: ReleasedTotal,
  name: (code: string) => string,
): string {
  const label = modality === "hors_qpv" ? "hors QPV" : name(modality);
  if (hidden === 0) return `${label} : ${counted(count, "participation")}`;
  return `${label} : au moins ${counted(count, "participation")}, et ${counted(hidden, "action dont l’effectif n’est pas diffusé ou pas connu", "actions dont l’effectif n’est pas diffusé ou pas connu")}`;
}

/** What residents answered to a question, and of whom it speaks: one sentence. */
export function consultationWords(one: ReleasedConsultation, name: (code: string) => string): string {
  const { survey, date, question, territory } = one;
  const where = territory === null ? "" : `, ${name(territory)}`;
  return `${survey}, ${frenchDate(date)}${where} : « ${question} » ${answersWords(one)}`;
}

function answersWords(one: ReleasedConsultation): string {
  const { share, favourable, answers, sampling } = one;
  if (typeof answers !== "number") return `${capital(REASON_WORDS[answers.unknown])}.`;
  if (typeof favourable !== "number")
    return `${counted(answers, "réponse")} ; favorables : ${REASON_WORDS[favourable.unknown]}.`;
  if (typeof share !== "number") return `${capital(REASON_WORDS[share.unknown])}.`;
  const said = `${counted(favourable, "réponse favorable", "réponses favorables")} sur ${formatCount(answers)} (${shareCell(share)})`;
  return `${said} ; ${sampling === "aleatoire" ? drawnWords(one) : SAMPLINGS[sampling]}.`;
}

function drawnWords({ interval, population, populationSize }: ReleasedConsultation): string {
  if (population === null) return "tirées au hasard, on ne sait parmi qui : pas d’intervalle";
  const size = populationSize === null ? "" : ` (${counted(populationSize, "personne")})`;
  if ("unknown" in interval) return `${REASON_WORDS[interval.unknown]}, parmi ${population}${size}`;
  const percent = (part: number) => formatNumber(part * 100, 0);
  return `de ${percent(interval.lower)} à ${percent(interval.upper)}\u00a0% parmi ${population}${size}, intervalle à 95\u00a0%`;
}
