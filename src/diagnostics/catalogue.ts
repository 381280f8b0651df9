import {
  EPCI_MESSAGES,
  INDICATOR_MESSAGES,
  PERIMETER_MESSAGES,
  PERIOD_MESSAGES,
  PLACE_MESSAGES,
  REFERENCE_MESSAGES,
} from "./messages/asked.ts";
import { DATASET_MESSAGES, FORMAT_MESSAGES, TERRITORY_MESSAGES } from "./messages/data.ts";
import {
  CSV_MESSAGES,
  FILE_MESSAGES,
  JSON_MESSAGES,
  SCHEMA_MESSAGES,
  WORKSPACE_MESSAGES,
  YAML_MESSAGES,
} from "./messages/files.ts";
import { HISTORY_MESSAGES } from "./messages/history.ts";
import { IMPORT_MESSAGES } from "./messages/import.ts";
import { IMPORT_CODE_MESSAGES } from "./messages/import-codes.ts";
import {
  CREATE_MESSAGES,
  EVALUATION_MESSAGES,
  EXPLAIN_MESSAGES,
  OUTPUT_MESSAGES,
  PDF_MESSAGES,
  TEMPLATE_MESSAGES,
  USAGE_MESSAGES,
  VERIFY_MESSAGES,
} from "./messages/output.ts";
import {
  APPRECIATION_MESSAGES,
  COMMITMENT_MESSAGES,
  MEASUREMENT_MESSAGES,
  OPINION_MESSAGES,
  RECORD_MESSAGES,
  REFERENTIEL_MESSAGES,
} from "./messages/referentiel.ts";
import { REFRESH_MESSAGES } from "./messages/refresh.ts";
import { CLAIM_MESSAGES, RULE_MESSAGES, TARGET_MESSAGES } from "./messages/rules.ts";
import { STORING_MESSAGES } from "./messages/storing.ts";

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
  ...INDICATOR_MESSAGES,
  ...EPCI_MESSAGES,
  ...PERIMETER_MESSAGES,
  ...PLACE_MESSAGES,
  ...REFERENCE_MESSAGES,
  ...PERIOD_MESSAGES,
  ...REFERENTIEL_MESSAGES,
  ...RULE_MESSAGES,
  ...TARGET_MESSAGES,
  ...COMMITMENT_MESSAGES,
  ...CLAIM_MESSAGES,
  ...RECORD_MESSAGES,
  ...MEASUREMENT_MESSAGES,
  ...OPINION_MESSAGES,
  ...APPRECIATION_MESSAGES,
  ...EVALUATION_MESSAGES,
  ...CREATE_MESSAGES,
  ...TEMPLATE_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...PDF_MESSAGES,
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
