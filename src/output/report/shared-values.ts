import type { Evaluation } from "../../evaluation/evaluation.ts";
import { type Labels, namesOf } from "../labels.ts";
import { allTables } from "./all-tables.ts";
import { type QuestionView, questionView } from "./findings.ts";
import { leadTable } from "./first-page.ts";
import { lazily } from "./lazily.ts";
import { type PartsView, partsView } from "./parts.ts";
import type { QuarterMaps } from "./quarter/quarter-map.ts";
import { reportMaps } from "./report-map.ts";
import type { TableView } from "./table-view.ts";
import type { TemplatePart } from "./template/template.ts";

/** What a template chooses of a report. */
export interface ReportChoices {
  /** The indicators whose tables are shown, in this order; all when null. */
  readonly indicators: readonly string[] | null;
  readonly parts: readonly TemplatePart[];
}

/** What several values of a report are made from. */
export interface SharedValues {
  readonly names: Labels;
  readonly central: readonly QuestionView[];
  readonly tableaux: readonly TableView[];
  readonly principal: TableView | null;
  readonly parts: PartsView;
  readonly maps: QuarterMaps;
}

/** These values, each made when it is read. */
export function sharedValues(evaluation: Evaluation, { indicators, parts }: ReportChoices): SharedValues {
  const { questions } = evaluation.referentiel;
  const names = namesOf(evaluation);
  const tables = () => {
    const all = allTables(evaluation, names, indicators);
    const lead = leadTable(evaluation, all);
    return all.map((table) => ({ ...table, est_principal: table === lead }));
  };
  const held = lazily<Pick<SharedValues, "tableaux">>({ tableaux: tables });
  return lazily<SharedValues>({
    names: () => names,
    central: () => questions.map((question) => questionView(question, evaluation, names)),
    tableaux: () => held.tableaux,
    principal: () => held.tableaux.find(({ est_principal }) => est_principal) ?? null,
    parts: () => partsView(evaluation, parts),
    maps: () => reportMaps(evaluation, names, indicators),
  });
}
