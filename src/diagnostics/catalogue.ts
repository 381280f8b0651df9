import {
  EPCI_MESSAGES,
  INDICATOR_MESSAGES,
  PERIMETER_MESSAGES,
  PERIOD_MESSAGES,
  PLACE_MESSAGES,
  REFERENCE_MESSAGES,
} from "./messages/asked.ts";
import { CAMPAIGN_MESSAGES } from "./messages/campaign.ts";
import { CLAIM_MESSAGES } from "./messages/claims.ts";
import { COUNCIL_MESSAGES } from "./messages/council-opinions.ts";
import { CONTOUR_MESSAGES, DATASET_MESSAGES, FORMAT_MESSAGES, TERRITORY_MESSAGES } from "./messages/data.ts";
import { ENTRY_MESSAGES } from "./messages/entry.ts";
import {
  CSV_MESSAGES,
  FILE_MESSAGES,
  JSON_MESSAGES,
  SCHEMA_MESSAGES,
  WORKSPACE_MESSAGES,
  YAML_MESSAGES,
} from "./messages/files.ts";
import { ACTION_MESSAGES, AUDIENCE_MESSAGES, SHEET_MESSAGES } from "./messages/follow-actions.ts";
import { BAROMETER_MESSAGES, COHORT_MESSAGES, CONSULTATION_MESSAGES } from "./messages/follow-aggregates.ts";
import { FUNDING_MESSAGES } from "./messages/follow-money.ts";
import {
  DECLARATION_MESSAGES,
  MEETING_MESSAGES,
  PROGRAMME_MESSAGES,
  TFPB_MESSAGES,
} from "./messages/follow-parties.ts";
import {
  BODY_MESSAGES,
  ORGANISATION_MESSAGES,
  PARTNER_MESSAGES,
  PLAYED_YEAR_MESSAGES,
  REQUIREMENT_MESSAGES,
} from "./messages/follow-rules.ts";
import { HISTORY_MESSAGES } from "./messages/history.ts";
import { IMPORT_MESSAGES } from "./messages/import.ts";
import { IMPORT_CODE_MESSAGES } from "./messages/import-codes.ts";
import {
  CREATE_MESSAGES,
  EVALUATION_MESSAGES,
  EXPLAIN_MESSAGES,
  OUTPUT_MESSAGES,
  PDF_MESSAGES,
  SITE_MESSAGES,
  USAGE_MESSAGES,
  VERIFY_MESSAGES,
} from "./messages/output.ts";
import {
  APPRECIATION_MESSAGES,
  COMMITMENT_MESSAGES,
  MEASUREMENT_MESSAGES,
  OPINION_MESSAGES,
  RECORD_MESSAGES,
} from "./messages/records.ts";
import { REFERENTIEL_MESSAGES } from "./messages/referentiel.ts";
import { REFRESH_MESSAGES } from "./messages/refresh.ts";
import { RULE_MESSAGES, TARGET_MESSAGES } from "./messages/rules.ts";
import { STORING_MESSAGES } from "./messages/storing.ts";
import { TEMPLATE_MESSAGES } from "./messages/template.ts";
import { TEXT_MESSAGES } from "./messages/texts.ts";

/** Every message of `ecarts`. Order: from the outside (workspace, files) to the inside (rules, report). */
export const CATALOGUE = {
  ...WORKSPACE_MESSAGES,
  ...FILE_MESSAGES,
  ...YAML_MESSAGES,
  ...JSON_MESSAGES,
  ...SCHEMA_MESSAGES,
  ...CSV_MESSAGES,
  ...DATASET_MESSAGES,
  ...TERRITORY_MESSAGES,
  ...CONTOUR_MESSAGES,
  ...INDICATOR_MESSAGES,
  ...EPCI_MESSAGES,
  ...PERIMETER_MESSAGES,
  ...PLACE_MESSAGES,
  ...REFERENCE_MESSAGES,
  ...PERIOD_MESSAGES,
  ...REFERENTIEL_MESSAGES,
  ...PLAYED_YEAR_MESSAGES,
  ...RULE_MESSAGES,
  ...TARGET_MESSAGES,
  ...COMMITMENT_MESSAGES,
  ...DECLARATION_MESSAGES,
  ...CLAIM_MESSAGES,
  ...RECORD_MESSAGES,
  ...MEASUREMENT_MESSAGES,
  ...OPINION_MESSAGES,
  ...REQUIREMENT_MESSAGES,
  ...BODY_MESSAGES,
  ...ORGANISATION_MESSAGES,
  ...PARTNER_MESSAGES,
  ...ACTION_MESSAGES,
  ...SHEET_MESSAGES,
  ...AUDIENCE_MESSAGES,
  ...FUNDING_MESSAGES,
  ...BAROMETER_MESSAGES,
  ...COHORT_MESSAGES,
  ...CONSULTATION_MESSAGES,
  ...APPRECIATION_MESSAGES,
  ...ENTRY_MESSAGES,
  ...TFPB_MESSAGES,
  ...MEETING_MESSAGES,
  ...PROGRAMME_MESSAGES,
  ...COUNCIL_MESSAGES,
  ...EVALUATION_MESSAGES,
  ...CREATE_MESSAGES,
  ...TEXT_MESSAGES,
  ...TEMPLATE_MESSAGES,
  ...SITE_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...PDF_MESSAGES,
  ...CAMPAIGN_MESSAGES,
  ...IMPORT_MESSAGES,
  ...IMPORT_CODE_MESSAGES,
  ...STORING_MESSAGES,
  ...HISTORY_MESSAGES,
  ...REFRESH_MESSAGES,
  ...FORMAT_MESSAGES,
  ...EXPLAIN_MESSAGES,
  ...VERIFY_MESSAGES,
  ...USAGE_MESSAGES,
} as const;

/** The code of a message: `subject/what`, stable, greppable, the path of its page in docs/diagnostics. */
export type Code = keyof typeof CATALOGUE;
