import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Located } from "../../files/yaml.ts";
import { isDueDay } from "../../referentiel/due-day.ts";
import { lineBeside } from "../../referentiel/known-names.ts";
import {
  isTold,
  REQUIREMENTS,
  type Requirement,
  type RequirementUnit,
  TOLD_REQUIREMENTS,
} from "./requirement.ts";
import type { WrittenDates, WrittenFollowRules, WrittenRequirement } from "./rules-file.ts";

/** How the value of a requirement is written, by its unit: the words of the hint, and what is accepted. */
const UNITS: Readonly<
  Record<RequirementUnit, { words: string; accepts: (value: Requirement["value"]) => boolean }>
> = {
  jour: {
    words: "un jour entre guillemets : AAAA-MM-JJ, ou MM-JJ s’il revient chaque année",
    accepts: (value) => typeof value === "string" && /^(\d{4}-)?\d{2}-\d{2}$/.test(value) && isDueDay(value),
  },
  oui_non: { words: "true ou false, sans guillemets", accepts: (value) => typeof value === "boolean" },
  nombre: {
    words: "un nombre entier, sans guillemets",
    accepts: (value) => Number.isInteger(value) && Number(value) >= 0,
  },
  part: {
    words: "une part de 0 à 1, sans guillemets : 0.5 pour 50 %",
    accepts: (value) => typeof value === "number" && value >= 0 && value <= 1,
  },
  euros: {
    words: "un montant en euros, sans espace ni guillemets",
    accepts: (value) => typeof value === "number" && value >= 0,
  },
};

/**
 * Values that are not in their unit, those that are absent without a word, and two requirements that ask the same on one day.
 *
 * @diagnostic requirement/valeur
 * @diagnostic requirement/sans-lecture
 * @diagnostic requirement/chevauchement
 * @diagnostic requirement/cible-sans-effet
 */
export function requirementProblems({ value, placeOf }: Located<WrittenFollowRules>): Diagnostic[] {
  const { exigences = [] } = value;
  return exigences.flatMap((one, index) => {
    const { id, exigence, valeur, lecture } = one;
    const { unit, words } = REQUIREMENTS[exigence];
    const at = (key: string) => placeOf(["exigences", index, key]);
    const other = exigences.slice(0, index).findIndex((earlier) => overlaps(one, earlier));
    const wrong = { value: String(valeur), asks: exigence, words, expected: UNITS[unit].words };
    return [
      ...(valeur !== null && !UNITS[unit].accepts(valeur)
        ? [problem("requirement/valeur", at("valeur"), wrong)]
        : []),
      ...(valeur === null && lecture === undefined
        ? [problem("requirement/sans-lecture", at("valeur"), { id })]
        : []),
      ...targetProblems(one, () => at("cible")),
      ...(other < 0
        ? []
        : [
            overlapping(
              id,
              exigences[other]?.id ?? "",
              at("exigence"),
              placeOf(["exigences", other, "exigence"]),
            ),
          ]),
    ];
  });
}

const overlapping = (id: string, other: string, place: Place, first: Place): Diagnostic =>
  problem("requirement/chevauchement", place, { id, other, clause: lineBeside(first, place) });

/** A target that no table of the follow-up would answer. */
function targetProblems({ exigence, cible }: WrittenRequirement, place: () => Place): Diagnostic[] {
  if (cible === undefined || isTold(exigence)) return [];
  const values = { asks: exigence, words: REQUIREMENTS[exigence].words, told: TOLD_REQUIREMENTS.join(", ") };
  return [problem("requirement/cible-sans-effet", place(), values)];
}

function overlaps(one: WrittenRequirement, other: WrittenRequirement): boolean {
  const startOf = ({ du = "" }: WrittenDates) => du;
  const endOf = ({ au = "9999" }: WrittenDates) => au;
  return one.exigence === other.exigence && startOf(one) <= endOf(other) && startOf(other) <= endOf(one);
}
