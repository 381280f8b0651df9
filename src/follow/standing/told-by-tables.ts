import { partyRecord } from "../../referentiel/parties.ts";
import type { Measurement } from "../../referentiel/records.ts";
import { actionRecords } from "../actions/action-record.ts";
import { sheetLimit, sheetState } from "../actions/sheet-state.ts";
import type { FollowContext } from "../context.ts";
import { choicesOf, offeredIn } from "../programme/programme-year.ts";
import type { ProgrammeSlot } from "../rules/follow-rules.ts";
import { isTold, type Requirement, type ToldRequirement } from "../rules/requirement.ts";
import { type Signed, signedByEach, yearOfDay } from "../tfpb/signatures.ts";

/**
 * What the tables of the follow-up say of targets of the référentiel, as lines that their judge reads: each meeting of a body,
 * the signature of each landlord, the share of fiches that came in time, how many objects were chosen to be evaluated in a year.
 * Only of bodies, requirements and choices that name their target in suivi.yaml; nothing of what is not known on the day.
 */
export function toldByTables(context: FollowContext): Measurement[] {
  const { bodies, requirements, programme } = context.rules;
  return [
    ...bodies.flatMap(({ id, name, target }) =>
      target === undefined ? [] : meetingsAs(target, id, name, context),
    ),
    ...requirements.flatMap((requirement) => ofRequirement(requirement, context)),
    ...programme.flatMap((slot) => (slot.target === undefined ? [] : choicesAs(slot.target, slot, context))),
  ];
}

/** One line a meeting, each counting for one. */
function meetingsAs(
  target: string,
  body: string,
  by: string,
  { records, day }: FollowContext,
): Measurement[] {
  return records.meetings.flatMap(({ body: of, heldOn, address }) =>
    of === body && heldOn !== null && heldOn <= day
      ? { id: target, date: heldOn, value: true, source: "tableau des instances", by, address }
      : [],
  );
}

/** What each requirement that may name a target is told by. */
const TOLD_BY: Readonly<Record<ToldRequirement, "fiches" | Signed>> = {
  fiche_avant: "fiches",
  convention_tfpb_avant: "convention",
  contrat_signe_par_bailleur: "contrat",
};

function ofRequirement(requirement: Requirement, context: FollowContext): Measurement[] {
  const { asks, target } = requirement;
  if (target === undefined || !isTold(asks)) return [];
  const by = TOLD_BY[asks];
  return by === "fiches" ? sheetsAs(target, context) : signaturesAs(target, by, requirement, context);
}

/** One line a landlord that has signed for each commune where it has lines. */
function signaturesAs(
  target: string,
  signed: Signed,
  requirement: Requirement,
  context: FollowContext,
): Measurement[] {
  const { value } = requirement;
  const year = typeof value === "string" ? yearOfDay(value, context.year) : context.year;
  const found = signedByEach({ ...context, year }, signed, requirement);
  return (found?.parties ?? []).flatMap(({ id, name, on, silentCommunes, addresses, isOfTable }) =>
    !isOfTable || on === null || silentCommunes.length > 0
      ? []
      : {
          id: partyRecord(target, id),
          date: on,
          value: true,
          source: "tableau de l’abattement de TFPB",
          by: name,
          address: addresses.at(-1) ?? "",
        },
  );
}

/**
 * Of each year whose limit is past: the share of its fiches that came in time, in per cent, on the day of the limit; unknown
 * while one came on a limit of which nobody knows whether it counts.
 */
function sheetsAs(target: string, context: FollowContext): Measurement[] {
  const years = [...new Set(context.records.actions.map(({ year }) => year))].toSorted();
  return years.flatMap((year) => {
    const limit = sheetLimit({ ...context, year });
    if (!limit?.day || limit.day > context.day) return [];
    const records = actionRecords(context, year);
    const states = records
      .map((record) => sheetState(record, limit, context.day))
      .filter((state) => state !== "sans_objet");
    const inTime = states.filter((state) => state === "recue").length;
    const isOpen = states.includes("jour_limite");
    return states.length === 0
      ? []
      : {
          id: target,
          date: limit.day,
          value: isOpen ? null : (100 * inTime) / states.length,
          source: "tableau des fiches",
          by: "suivi",
          address: records[0]?.action.address ?? "",
        };
  });
}

/**
 * One line a year that has begun and in which the choice was made: how many of its objects, of the year that is evaluated, whenever
 * that was decided.
 */
function choicesAs(target: string, slot: ProgrammeSlot, context: FollowContext): Measurement[] {
  const years = [...new Set(context.records.programme.map(({ year }) => year))].toSorted();
  return years.flatMap((year) => {
    const own = choicesOf({ ...context, year }).filter((choice) => choice.slot === slot.id);
    const last = own.at(-1);
    return !last || `${year}` > context.day
      ? []
      : {
          id: target,
          date: `${year}`,
          value: offeredIn(slot, own),
          source: "tableau du programme d’évaluation",
          by: slot.label,
          address: last.address,
          addresses: own.map(({ address }) => address),
        };
  });
}
