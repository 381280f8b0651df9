import { TERRITORY_KINDS } from "../data/territory.ts";
import { SHEET_STATES } from "../follow/actions/sheet-state.ts";
import { BAROMETER_MEANS, BEYOND_BOUNDS } from "../follow/barometer/barometer-rules.ts";
import { NEEDS } from "../follow/barometer/needs.ts";
import { OPINION_STATES } from "../follow/councils/opinion-state.ts";
import { LENS_TIES } from "../follow/lens/named-organisation.ts";
import { MEETING_STATES } from "../follow/meetings/meetings-year.ts";
import { SHARE_STATES } from "../follow/money/asked-shares.ts";
import { CHOSEN_KINDS } from "../follow/programme/programme-year.ts";
import { REQUIREMENTS } from "../follow/rules/requirement.ts";
import { ACTION_STATES, FRAMES } from "../follow/tables/actions.ts";
import { BREAKDOWNS } from "../follow/tables/audiences.ts";
import { BAROMETER_SENSES, BAROMETER_THEMES } from "../follow/tables/barometer.ts";
import { COMMITMENT_STATES } from "../follow/tables/commitment-states.ts";
import { COUNCILS, OPINION_WORDS } from "../follow/tables/council-opinions.ts";
import { BALANCE_STATES, BUDGET_SECTIONS, STREAMS } from "../follow/tables/funding.ts";
import { TFPB_AXES } from "../follow/tables/tfpb.ts";
import { SIGNED } from "../follow/tfpb/signatures.ts";
import { SAMPLINGS } from "../referentiel/records.ts";
import { BOUNDS } from "../statistics/composite-index.ts";
import { HUMAN_INDICES } from "../statistics/human-index.ts";
import { codes, list, type SchemaEnum } from "./schema-list.ts";

/** Where money goes, as a group of lines has it in common. */
const MONEY = "evaluation#/$defs/MoneyGroup/properties/of/properties";

/** A year of an action. */
const ACTION = "evaluation#/$defs/ActionState/properties";

/** What is known of an asked share. */
const SHARE = "evaluation#/$defs/MoneyOfYear/properties/shares/items/properties";

/** The opinion of a council. */
const OPINION = "evaluation#/$defs/KnownOpinion/properties";

/** How a barometer is computed, one of its indicators, and a territory in it. */
const BAROMETER = "evaluation#/$defs/BarometerRules/properties";
const BOUND = "evaluation#/$defs/BarometerBounds/properties";
const SCORED = "evaluation#/$defs/TerritoryBarometer/properties";
const LEVEL = "evaluation#/$defs/BarometerLevel/properties";

/** The scores of territories, and by what they are computed. */
const BAROMETER_ENUMS: readonly SchemaEnum[] = [
  list(BAROMETER_MEANS, `${BAROMETER}/mean`),
  list(BEYOND_BOUNDS, `${BAROMETER}/beyond`),
  list(HUMAN_INDICES, `${BAROMETER}/humanIndex/properties/name`),
  list(
    BAROMETER_THEMES,
    `${BAROMETER}/themeWeights/propertyNames`,
    `${BOUND}/theme`,
    `${SCORED}/themes/propertyNames`,
  ),
  list([...codes(BAROMETER_THEMES), "ensemble"], `${LEVEL}/needs/propertyNames`),
  list(BAROMETER_SENSES, `${BOUND}/sense`),
  list(BOUNDS, `${SCORED}/places/items/properties/beyond`),
  list(TERRITORY_KINDS, `${LEVEL}/kind`),
  list(NEEDS, "evaluation#/$defs/NeedsReading/properties/need"),
];

/** What partners answered, signed, met for and chose. */
const PARTNER_ENUMS: readonly SchemaEnum[] = [
  list(BREAKDOWNS, "evaluation#/$defs/ReleasedAudience/properties/modalities/items/properties/breakdown"),
  list(SAMPLINGS, "evaluation#/$defs/ReleasedConsultation/properties/sampling"),
  list([...codes(TFPB_AXES), null], "evaluation#/$defs/LandlordYear/properties/axes/items/properties/axis"),
  list(SIGNED, "evaluation#/$defs/SignedByEach/properties/signed"),
  list(MEETING_STATES, "evaluation#/$defs/BodyYear/properties/meetings/items/properties/state"),
  list(COMMITMENT_STATES, "evaluation#/$defs/SignatoryYear/properties/states/propertyNames"),
  list(
    [...codes(COMMITMENT_STATES), null],
    "evaluation#/$defs/CommitmentRecord/properties/parties/items/properties/state",
  ),
  list(CHOSEN_KINDS, "evaluation#/$defs/ProgrammeOfYear/properties/chosen/items/properties/kind"),
];

/** The closed lists of the tables of the follow-up, as an evaluation holds them. */
export const FOLLOW_ENUMS: readonly SchemaEnum[] = [
  list(STREAMS, `${MONEY}/stream`),
  list(BUDGET_SECTIONS, `${MONEY}/section`),
  list(BALANCE_STATES, `${MONEY}/state/anyOf/0`),
  list(FRAMES, `${ACTION}/frame/anyOf/0`),
  list(ACTION_STATES, `${ACTION}/state`),
  list(SHEET_STATES, `${ACTION}/sheet`),
  list(SHARE_STATES, `${SHARE}/state`),
  list(
    REQUIREMENTS,
    "evaluation#/$defs/Requirement/properties/asks",
    "evaluation#/$defs/RequirementOfYear/properties/asks",
  ),
  list(LENS_TIES, "evaluation#/$defs/LensElement/properties/tie"),
  list(COUNCILS, `${OPINION}/council`),
  list(OPINION_STATES, `${OPINION}/state`),
  list([...codes(OPINION_WORDS), null], `${OPINION}/opinion`),
  ...BAROMETER_ENUMS,
  ...PARTNER_ENUMS,
];
