import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import { actionTables } from "./follow-actions.ts";
import { meetingTables } from "./follow-meetings.ts";
import { funderTable, moneyTable, type NameOf } from "./follow-money.ts";
import { opinionTable } from "./follow-opinions.ts";
import { programmeTables } from "./follow-programme.ts";
import { resultTables } from "./follow-results.ts";
import { signatoryTables } from "./follow-signatories.ts";
import { tfpbTables } from "./follow-tfpb.ts";
import { countColumn, type Table, textColumn } from "./table.ts";

/** The tables of a year of follow-up, subject by subject; one without a row is left out. */
export function followYearTables(year: FollowYear, nameOf: NameOf): Table[] {
  const { actions, money, tfpb, meetings, programme, opinions, problems } = year;
  const tables: readonly Table[] = [
    ...actionTables(actions),
    funderTable(money.byFunder, nameOf),
    moneyTable(money.cells, nameOf),
    ...resultTables(year, nameOf),
    ...tfpbTables(tfpb),
    ...meetingTables(meetings),
    ...signatoryTables(year),
    ...programmeTables(programme, nameOf),
    opinionTable(opinions, nameOf),
    problemTable(problems),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** What the controls say, one line each. */
function problemTable(rows: readonly Diagnostic[]): Table<Diagnostic> {
  return {
    name: "points",
    title: "Ce qui se contredit, ou n’est pas comme le contrat le demande",
    columns: [
      textColumn("gravite", "Gravité", "erreur ou avertissement", 14, ({ severity }) => severity),
      textColumn("code", "Code", "Page de docs/diagnostics", 28, ({ code }) => code),
      textColumn("fichier", "Fichier", "Chemin du fichier", 40, ({ place }) => place.file),
      textColumn("feuille", "Feuille", "Feuille du classeur", 16, ({ place }) => place.sheet),
      countColumn("ligne", "Ligne", "Ligne du fichier ou de la feuille", ({ place }) => place.line),
      textColumn("message", "Message", "Ce qui est", 80, ({ message }) => message),
      textColumn("aide", "Aide", "Ce qu’il faut faire", 60, ({ hint }) => hint),
    ],
    rows,
  };
}
