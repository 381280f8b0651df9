import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** What people said of a question, a target or a commitment: appreciations, corrections, residents. None erases another. */
export function humanLines(id: string, { evaluation, width }: View): string[] {
  const { referentiel, corrections, opinions } = evaluation;
  const said = referentiel.appreciations
    .filter(({ question }) => question === id)
    .map(({ by, date, status, text }) => `appréciation (${by}, ${date}) : ${STATUS_WORDS[status]}. ${text}`);
  const corrected = corrections
    .filter(({ finding }) => finding === id || finding.startsWith(`${id}/`))
    .map(
      ({ finding, by, date, status, reason }) =>
        `correction de ${finding} (${by}, ${date}) : ${STATUS_WORDS[status]}. ${reason}`,
    );
  const residents = opinions
    .filter(({ about }) => about === id)
    .map(
      ({ survey, date, wording, reading }) => `habitants (${survey}, ${date}) : « ${wording} » ${reading}`,
    );
  return [...said, ...corrected, ...residents].map((text) => wrap(text, width, "     "));
}
