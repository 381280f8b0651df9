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

function cohortsPart({ followYear: { cohorts }, name }: FollowYearView): FollowBlock[] {
  if (cohorts.cohorts.length === 0) return [];
  const count = counted(cohorts.cohorts.length, "cohorte");
  if (cohorts.threshold === undefined) return [titled("Cohortes", [`${count}, dont rien n’est montré.`])];
  return cohorts.cohorts.map((cohort, at) => cohortPart(cohort, at === 0 ? "Cohortes" : undefined, name));
}

/** Attrition in a sentence, then a line for each wave and situation. */
function cohortPart(
  cohort: ReleasedCohort,
  heading: string | undefined,
  name: FollowYearView["name"],
): FollowBlock {
  const whose = cohort.action === null ? "" : `, ${name(cohort.action)}`;
  const rows = cohort.waves.flatMap(({ situations, ...wave }) =>
    situations.map((situation, at) => ({ wave, situation, isFirst: at === 0 })),
  );
  const note = followedOnlyWords(cohort.waves);
  return block(heading, [
    sentence(attritionWords({ ...cohort, cohort: `${cohort.cohort}${whose}` }), 0),
    grid(
      [
        { header: "vague", align: "left", cell: ({ wave, isFirst }) => (isFirst ? wave.wave : "") },
        {
          header: "suivis",
          align: "right",
          cell: ({ wave, isFirst }) => (isFirst ? personsCell(wave.followed) : ""),
        },
        {
          header: "perdus",
          align: "right",
          cell: ({ wave, isFirst }) => (isFirst ? personsCell(wave.lost) : ""),
        },
        { header: "situation", align: "left", gives: true, cell: ({ situation }) => situation.situation },
        { header: "effectif", align: "right", cell: ({ situation }) => personsCell(situation.count) },
        { header: "part", align: "right", cell: ({ situation }) => shareCell(situation.share) },
        { header: "évolution", align: "right", cell: ({ situation }) => changeCell(situation.change) },
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
