import type { ReleasedCohort } from "../../follow/cohorts/cohort-state.ts";
import {
  attritionWords,
  changeCell,
  consultationWords,
  followedOnlyWords,
  personsCell,
  shareCell,
  thresholdWords,
  totalWords,
  waveWords,
} from "../../french/cohorts.ts";
import { counted } from "../../kernel/french.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, grid, sentence, titled } from "./block.ts";

/** Who took part, groups that are followed, what residents answered: only what may be shown, and under which rule. */
export function personsSections(view: FollowYearView): FollowBlock[] {
  const parts = [...audiencePart(view), ...cohortsPart(view), ...consultationsPart(view)];
  if (parts.length === 0) return [];
  return [block(undefined, [sentence(thresholdWords(view.followYear.cohorts), 0)]), ...parts];
}

/** Participations by district, of what is shown of each action. */
function audiencePart({ followYear, name }: FollowYearView): FollowBlock[] {
  const { byDistrict } = followYear.audiences;
  if (byDistrict.length === 0 || followYear.cohorts.threshold === undefined) return [];
  const said = byDistrict.map((one) => totalWords(one, name));
  return [
    titled("Publics par quartier", [
      `${said.join(" ; ")}.`,
      "Une personne peut participer à plusieurs actions.",
    ]),
  ];
}

function cohortsPart(view: FollowYearView): FollowBlock[] {
  const { cohorts } = view.followYear;
  if (cohorts.cohorts.length === 0) return [];
  const count = counted(cohorts.cohorts.length, "cohorte");
  if (cohorts.threshold === undefined) return [titled("Cohortes", [`${count}, dont rien n’est montré.`])];
  return cohorts.cohorts.map((cohort, at) => cohortPart(cohort, at === 0 ? "Cohortes" : undefined, view));
}

/** Attrition in a sentence, then a line for each wave and situation. */
function cohortPart(
  cohort: ReleasedCohort,
  heading: string | undefined,
  { name, isPrinted }: FollowYearView,
): FollowBlock {
  const action = cohort.action === null ? undefined : name(cohort.action);
  const called = isPrinted && action !== undefined ? [action] : [cohort.cohort, action ?? []].flat();
  const rows = cohort.waves.flatMap(({ situations, ...wave }) =>
    situations.map((situation, at) => ({ wave, situation, isFirst: at === 0 })),
  );
  const note = followedOnlyWords(cohort.waves);
  return block(heading, [
    sentence(attritionWords({ ...cohort, cohort: called.join(", ") }), 0),
    grid(
      [
        {
          header: "Vague",
          align: "left",
          cell: ({ wave, isFirst }) => (isFirst ? waveWords(wave.wave) : ""),
        },
        {
          header: "Suivis",
          align: "right",
          cell: ({ wave, isFirst }) => (isFirst ? personsCell(wave.followed) : ""),
        },
        {
          header: "Perdus",
          align: "right",
          cell: ({ wave, isFirst }) => (isFirst ? personsCell(wave.lost) : ""),
        },
        { header: "Situation", align: "left", gives: true, cell: ({ situation }) => situation.situation },
        { header: "Effectif", align: "right", cell: ({ situation }) => personsCell(situation.count) },
        { header: "Part", align: "right", cell: ({ situation }) => shareCell(situation.share) },
        { header: "Évolution", align: "right", cell: ({ situation }) => changeCell(situation.change) },
      ],
      rows,
    ),
    ...(note === undefined ? [] : [sentence(note)]),
  ]);
}

function consultationsPart({ followYear: { consultations }, name }: FollowYearView): FollowBlock[] {
  if (consultations.length === 0) return [];
  return [
    titled(
      "Consultations",
      consultations.map((one) => consultationWords(one, name)),
    ),
  ];
}
