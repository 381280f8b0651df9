import type { Command } from "commander";
import { importWorldOf } from "./data-commands.ts";
import type { Add } from "./declared.ts";
import type { EnterCommandOptions } from "./enter-follow-up.ts";
import type { FollowPageOptions } from "./follow-page.ts";
import type { FollowUpCommandOptions } from "./follow-up.ts";
import type { FollowWorkbookOptions } from "./follow-workbook.ts";
import { DAY, parseDay, parseYear, REFERENTIEL, refuseTwoDays } from "./option-values.ts";
import type { ExitCode } from "./output.ts";

export const addFollowUp: Add = (declare, setting, onEnd) => {
  const command = declare(
    "suivi",
    "dit où en est chaque engagement, cible, indicateur : d’abord ce qui est dû ou en retard",
  )
    .argument("<contrat>", REFERENTIEL)
    .option(
      "--annee <annee>",
      "année suivie : les identifiants à son dernier jour, ses tableaux connus à ce jour",
      parseYear,
    )
    .option(
      "--date <jour>",
      "jour du suivi, AAAA-MM-JJ (aujourd’hui par défaut) ; avec --annee, jour où l’on regarde cette année",
      parseDay,
    )
    .option("--detail", "tous les identifiants, un par un")
    .option("--partenaire <nom>", "une page : un organisme, ce qu’on attend de lui, ce qu’il a fait et payé")
    .option("--fiche", "une page : ce qu’est le contrat, ce qu’il demande, qui il nomme")
    .option("--sortie <dossier>", "écrit aussi l’année suivie : CSV, XLSX et JSON");
  withTables(command).action(async (id: string, options, own: Command) => {
    onEnd(await askedOf(options)(id, options, { setting, command: own }));
  });
};

/** The tables that partners fill: written, or read. */
const withTables = (command: Command): Command =>
  command
    .option("--classeur [fichier]", "écrit le classeur de l’année, à remplir (suivi.xlsx par défaut)")
    .option("--csv [dossier]", "écrit les mêmes tables en CSV (suivi-ANNEE par défaut)")
    .option("--lire <fichiers...>", "lit et range des classeurs ou des CSV remplis, si rien n’y est faux")
    .option(
      "--remplacer",
      "avec --lire : le fichier donné vaut contre ceux qu’il contredit, gardés dans l’historique",
    )
    .option("--a-blanc", "avec --lire : vérifie et ne range rien");

/** All the options of `ecarts suivi`. */
type Options = FollowPageOptions &
  FollowWorkbookOptions &
  FollowUpCommandOptions &
  Partial<EnterCommandOptions> & { readonly espace: string; readonly fiche?: boolean | undefined };

interface Asking {
  readonly setting: Parameters<Add>[1];
  readonly command: Command;
}

type Run = (id: string, options: Options, asking: Asking) => Promise<ExitCode>;

/** Which of the things that the follow-up does is asked for. */
function askedOf({ partenaire, fiche, classeur, csv, lire, remplacer, aBlanc }: Options): Run {
  if (partenaire !== undefined || fiche) return showPage;
  if (lire !== undefined || remplacer || aBlanc) return readTables;
  return classeur === undefined && csv === undefined ? showFollowUp : writeTables;
}

/** Options that a page, or reading, would leave without effect. */
const NOT_OF_A_PAGE = ["classeur", "csv", "lire", "sortie", "remplacer", "aBlanc"] as const;
const NOT_OF_READING = ["classeur", "csv", "sortie", "date", "detail"] as const;

const showPage: Run = async (id, options, { setting: { openWorld, output }, command }) => {
  const isMixed = NOT_OF_A_PAGE.some((name) => options[name] !== undefined);
  if (isMixed || (options.fiche && options.partenaire !== undefined))
    command.error("one page and nothing else", { code: "ecarts.onePage" });
  const { followPageCommand } = await import("./follow-page.ts");
  return followPageCommand(id, options, await openWorld(options.espace), output);
};

const writeTables: Run = async (id, options, { setting: { openWorld, output }, command }) => {
  refuseTwoDays(options, command);
  if (options.sortie !== undefined) command.error("tables to fill or results", { code: "ecarts.fillOrRead" });
  const { followWorkbookCommand } = await import("./follow-workbook.ts");
  return followWorkbookCommand(id, options, await openWorld(options.espace), output);
};

const readTables: Run = async (id, options, { setting, command }) => {
  const { lire } = options;
  if (lire === undefined || NOT_OF_READING.some((name) => options[name] !== undefined))
    return command.error("reading and nothing else", { code: "ecarts.readAlone" });
  const { enterCommand } = await import("./enter-follow-up.ts");
  return enterCommand(id, { ...options, lire }, await importWorldOf(setting, options.espace), setting.output);
};

const showFollowUp: Run = async (id, options, { setting: { openWorld, output } }) => {
  const { followUpCommand } = await import("./follow-up.ts");
  return followUpCommand(id, options, await openWorld(options.espace), output);
};

export const addAgenda: Add = (declare, { openWorld, output }, onEnd) => {
  declare("agenda", "liste les échéances datées d’un contrat, passées et à venir, et en fait un calendrier")
    .argument("<contrat>", REFERENTIEL)
    .option("--date <jour>", DAY, parseDay)
    .option("--ics <fichier>", "écrit aussi un calendrier iCalendar, par exemple agenda.ics")
    .option("--detail", "toutes les échéances, une par une")
    .action(async (id: string, options) => {
      const { agendaCommand } = await import("./agenda.ts");
      onEnd(await agendaCommand(id, options, await openWorld(options.espace), output));
    });
};
