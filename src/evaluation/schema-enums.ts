import { CHANGE_WORDS, QUADRANT_WORDS, VALUE_MOVES } from "../compare/change-names.ts";
import { CAUTION_WORDS, METHOD_WORDS, SIDES } from "../compare/precision.ts";
import { REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { LEVEL_YEAR_KINDS } from "../compare/time-lag.ts";
import { COMPARABILITY_SCOPES, DECISION_WORDS, QUOTATIONS } from "../data/comparability.ts";
import { COUNT_ROLES } from "../data/figure.ts";
import { EFFECT_ORIGINS } from "../data/household-effect.ts";
import { CLUSTERS } from "../data/indicator.ts";
import { MADE_WORDS } from "../data/made-figure.ts";
import { EXTREMES } from "../data/observation.ts";
import { TABLE_AXES } from "../data/printed-table.ts";
import { SUCCESSIONS, TERRITORY_KINDS } from "../data/territory.ts";
import { CODE_KIND_IDS, CODE_KINDS } from "../data/territory-codes.ts";
import { POLARITIES, UNITS } from "../data/unit.ts";
import { COPIES, RESOURCE_ROLES } from "../data/workspace.ts";
import { BAROMETER_MEANS, BEYOND_BOUNDS } from "../follow/barometer/barometer-rules.ts";
import { WHOLE_LISTS } from "../follow/rules/collective-file.ts";
import { REQUIREMENTS } from "../follow/rules/requirement.ts";
import {
  FOLLOW_UP_GROUPS,
  FOLLOW_UP_STATES,
  FOLLOWED_KINDS,
  KNOWN_FROM,
} from "../follow/standing/followed.ts";
import { BAROMETER_SENSES, BAROMETER_THEMES } from "../follow/tables/barometer.ts";
import { LAYOUTS, STANDINGS, UNTOLD } from "../formats/format.ts";
import { CHANGE_CAUSES } from "../french/changes.ts";
import { ABSENCES, REASONS } from "../kernel/unknown.ts";
import { PROOFS } from "../referentiel/annual-rule.ts";
import { CLAIM_CAUSES, CLAIM_OPERATIONS, CLAIM_VERDICTS } from "../referentiel/claims/claim.ts";
import { PRINTED_STANDINGS } from "../referentiel/claims/printed-beside.ts";
import { COHERENCE_CHECKS } from "../referentiel/coherence.ts";
import { COMMITMENT_KINDS, FOLLOW_UP_FAMILIES } from "../referentiel/commitments.ts";
import { TEXT_SECTIONS } from "../referentiel/free-texts.ts";
import { SAMPLINGS } from "../referentiel/records.ts";
import { TRACE_REASONS } from "../referentiel/rules/trace.ts";
import { BASELINE_NATURES, TARGET_SHAPES } from "../referentiel/targets/target.ts";
import { TARGET_REASONS } from "../referentiel/targets/target-reasons.ts";
import { CRITERIA, ORIGINS, ROLL_UPS, SCALES } from "../referentiel/tree.ts";
import { CONVERGENCE_CLASSES } from "../statistics/convergence.ts";
import { HUMAN_INDICES } from "../statistics/human-index.ts";
import { TREND_DIRECTIONS } from "../statistics/trend.ts";
import { HEADERS } from "../workspace/refresh/register.ts";
import { ANNUAL_STATES } from "./annual-report.ts";
import { JUDGED_KINDS } from "./evaluation.ts";
import { FOLLOW_ENUMS } from "./follow-enums.ts";
import { RULE_ENUMS } from "./rule-enums.ts";
import { codes, list, type SchemaEnum, without } from "./schema-list.ts";

const EVALUATION_ENUMS: readonly SchemaEnum[] = [
  list(REASONS, "evaluation#/$defs/Unknown/properties/unknown"),
  list(QUADRANT_WORDS, "evaluation#/$defs/GapChange/properties/quadrant/anyOf/0"),
  list(VALUE_MOVES, "evaluation#/$defs/GapChange/properties/valueMove/anyOf/0"),
  list(
    without(CHANGE_WORDS, "pas_etabli"),
    "evaluation#/$defs/GapChange/properties/decomposition/anyOf/0/properties/name",
  ),
  list([...codes(REFERENCE_WORDS), "territoire"], "evaluation#/$defs/Comparison/properties/referenceKind"),
  list(
    CONVERGENCE_CLASSES,
    "evaluation#/$defs/Comparison/properties/convergence/anyOf/0/properties/class/anyOf/0/properties/class",
  ),
  list(CHANGE_WORDS, "evaluation#/$defs/ChangeSummary/properties/changeNames/propertyNames"),
  list(
    TREND_DIRECTIONS,
    "evaluation#/$defs/TestedTrend/properties/direction",
    "evaluation#/$defs/GapTrend/anyOf/0/properties/direction",
  ),
  list(METHOD_WORDS, "evaluation#/$defs/GapPrecision/properties/method"),
  list(CAUTION_WORDS, "evaluation#/$defs/GapPrecision/properties/cautions/items"),
  list(
    SIDES,
    "evaluation#/$defs/GapPrecision/properties/counts/items/properties/of",
    "evaluation#/$defs/GapPrecision/properties/effects/items/properties/of",
  ),
  list(EFFECT_ORIGINS, "evaluation#/$defs/GapPrecision/properties/effects/items/properties/origin"),
  list(CLUSTERS, "evaluation#/$defs/Indicator/properties/cluster"),
  list(EXTREMES, "evaluation#/$defs/Sourced/properties/extreme"),
  list(
    COUNT_ROLES,
    "evaluation#/$defs/GapPrecision/properties/counts/items/properties/role",
    "evaluation#/$defs/Sourced/properties/counts/items/properties/role",
  ),
  list(MADE_WORDS, "evaluation#/$defs/MadeFigure/properties/kind"),
  list(COPIES, "evaluation#/$defs/Dataset/properties/copy", "jeu#/properties/copie"),
  list(RESOURCE_ROLES, "evaluation#/$defs/Dataset/properties/resources/items/properties/role"),
  list(
    SAMPLINGS,
    "evaluation#/$defs/Opinion/properties/sampling",
    "evaluation#/$defs/OpinionResult/properties/sampling",
  ),
  list(FOLLOW_UP_STATES, "evaluation#/$defs/FollowUpState"),
  list(FOLLOW_UP_GROUPS, "evaluation#/$defs/Followed/properties/group"),
  list(FOLLOWED_KINDS, "evaluation#/$defs/Followed/properties/kind"),
  list(KNOWN_FROM, "evaluation#/$defs/LastRecord/properties/from"),
  list(PRINTED_STANDINGS, "evaluation#/$defs/PrintedBeside/properties/standing"),
  list(CLAIM_VERDICTS, "evaluation#/$defs/ClaimCheck/properties/verdict"),
  list(CLAIM_CAUSES, "evaluation#/$defs/ClaimCheck/properties/cause"),
  list(
    BASELINE_NATURES,
    "evaluation#/$defs/Baseline/properties/nature",
    "cibles#/properties/cibles/items/properties/reference/properties/nature",
  ),
  list(TRACE_REASONS, "evaluation#/$defs/TraceReason"),
  list(CHANGE_CAUSES, "evaluation#/$defs/ChangeLog/properties/changes/items/properties/causes/items"),
  list(
    [...codes(TARGET_REASONS), null],
    "evaluation#/$defs/TargetFinding/properties/reason",
    "evaluation#/$defs/JudgedParty/properties/reason",
  ),
  list(COHERENCE_CHECKS, "evaluation#/$defs/Coherence/properties/checks/items/properties/check"),
  list(TEXT_SECTIONS, "evaluation#/$defs/FreeText/properties/section"),
  list(
    [...codes(TEXT_SECTIONS), null],
    "evaluation#/$defs/AnnualReport/properties/items/items/properties/section",
  ),
  list(PROOFS, "evaluation#/$defs/AnnualReport/properties/items/items/properties/proof"),
  list(ANNUAL_STATES, "evaluation#/$defs/AnnualReport/properties/items/items/properties/state"),
  list(JUDGED_KINDS, "evaluation#/$defs/ChangeLog/properties/changes/items/properties/kind"),
];

const DATA_ENUMS: readonly SchemaEnum[] = [
  list(ABSENCES, "format#/properties/absences/additionalProperties"),
  list(
    [...codes(SUCCESSIONS), UNTOLD],
    "format#/properties/territoires/items/properties/statuts/additionalProperties",
  ),
  list(SUCCESSIONS, "evaluation#/$defs/Territory/properties/succession"),
  list(LAYOUTS, "format#/properties/disposition"),
  list(STANDINGS, "format#/$defs/etabli"),
  list(
    CODE_KIND_IDS,
    "format#/properties/territoires/items/properties/mailles/items",
    "registre#/properties/mailles/items",
  ),
  list(HEADERS, "registre#/properties/en_tete"),
  list(
    without(STANDINGS, "infere"),
    "jeu#/properties/resources/items/properties/arrondis/items/properties/etabli",
  ),
  list(without(RESOURCE_ROLES, "brut"), "jeu#/properties/resources/items/else/properties/name"),
  list(UNITS, "indicateur#/properties/unite"),
  list(POLARITIES, "indicateur#/properties/polarite", "evaluation#/$defs/Indicator/properties/polarity"),
  list(
    TERRITORY_KINDS,
    "comparabilite#/properties/condition/oneOf/0/properties/territoires/items",
    "evaluation#/$defs/ComparabilityRule/properties/condition/oneOf/0/properties/territories/items",
    "evaluation#/$defs/Territory/properties/kind",
  ),
  list(
    DECISION_WORDS,
    "comparabilite#/properties/decision",
    "evaluation#/$defs/ComparabilityRule/properties/decision",
  ),
  list(
    COMPARABILITY_SCOPES,
    "comparabilite#/properties/portee",
    "indicateur#/properties/mises_en_garde/items/properties/portee",
    "evaluation#/$defs/ComparabilityRule/properties/scope",
    "evaluation#/$defs/Caveat/properties/scope",
  ),
  list(
    QUOTATIONS,
    "comparabilite#/properties/citation",
    "evaluation#/$defs/ComparabilityRule/properties/quotation",
  ),
];

const REFERENTIEL_ENUMS: readonly SchemaEnum[] = [
  list(
    TEXT_SECTIONS,
    "rapport-annuel#/properties/demandes/items/properties/partie",
    "modele#/properties/textes/items",
  ),
  list(PROOFS, "rapport-annuel#/properties/demandes/items/properties/preuve"),
  list(
    ORIGINS,
    ...["referentiel", "cibles", "engagements"].map((schema) => `${schema}#/$defs/origine`),
    "evaluation#/$defs/Origin",
  ),
  list(CRITERIA, "referentiel#/$defs/question/properties/criteres/items", "evaluation#/$defs/Criterion"),
  list(
    SCALES,
    "cibles#/properties/cibles/items/properties/portee",
    "engagements#/properties/engagements/items/properties/portee",
    "evaluation#/$defs/Scale",
  ),
  list(without(SCALES, "communale", "quartier"), "referentiel#/properties/portee"),
  list(ROLL_UPS, "referentiel#/properties/synthese", "evaluation#/$defs/Referentiel/properties/rollUp"),
  list(
    CODE_KIND_IDS.filter((id) => CODE_KINDS[id].kind === "qpv"),
    "referentiel#/properties/geographie",
  ),
  list(
    TARGET_SHAPES,
    "cibles#/properties/cibles/items/properties/forme",
    "evaluation#/$defs/Target/properties/shape",
  ),
  list(
    CLAIM_OPERATIONS,
    "controles#/properties/controles/items/properties/calcul/properties/operation",
    "evaluation#/$defs/Claim/properties/computation/properties/operation",
  ),
  list(TABLE_AXES, "controles#/properties/tableaux/items/properties/axe"),
  list(
    COMMITMENT_KINDS,
    "engagements#/properties/engagements/items/properties/genre",
    "evaluation#/$defs/Commitment/properties/kind",
  ),
  list(
    FOLLOW_UP_FAMILIES,
    "engagements#/$defs/suivi/properties/famille",
    "evaluation#/$defs/FollowUpIndicator/properties/family",
  ),
  list(REQUIREMENTS, "suivi#/properties/exigences/items/properties/exigence"),
  list(BAROMETER_THEMES, "suivi#/properties/barometre/properties/bornes/items/properties/theme"),
  list(BAROMETER_SENSES, "suivi#/properties/barometre/properties/bornes/items/properties/sens"),
  list(BEYOND_BOUNDS, "suivi#/properties/barometre/properties/hors_bornes"),
  list(LEVEL_YEAR_KINDS, "evaluation#/$defs/TimeLag/properties/reached/anyOf/0/properties/kind"),
  list(BAROMETER_MEANS, "suivi#/properties/barometre/properties/moyenne"),
  list(HUMAN_INDICES, "suivi#/properties/barometre/properties/idh/properties/indice"),
  list(WHOLE_LISTS, "suivi#/properties/collectifs/items/properties/qui/anyOf/0"),
];

/**
 * Every closed list that a schema holds, from the table where its codes are defined. `npm run schemas` writes them: a new
 * reason is one line in its table.
 */
export const SCHEMA_ENUMS: readonly SchemaEnum[] = [
  ...EVALUATION_ENUMS,
  ...FOLLOW_ENUMS,
  ...DATA_ENUMS,
  ...REFERENTIEL_ENUMS,
  ...RULE_ENUMS,
];
