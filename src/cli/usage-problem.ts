import type { CommanderError } from "commander";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/** What each error of the command line library says, in French; its quoted words are kept. */
const WORDS: Readonly<Record<string, (quoted: string) => string>> = {
  "commander.unknownOption": (quoted) => `l’option ${quoted} n’existe pas pour cette commande`,
  "commander.unknownCommand": (quoted) => `la commande ${quoted} n’existe pas`,
  "commander.missingArgument": (quoted) => `il manque ${quoted} après le nom de la commande`,
  "commander.optionMissingArgument": (quoted) => `l’option ${quoted} attend une valeur`,
  "commander.missingMandatoryOptionValue": (quoted) => `l’option ${quoted} est nécessaire`,
  "commander.invalidArgument": (quoted) =>
    quoted.includes("<n>")
      ? `${quoted} : la valeur donnée n’est pas un numéro de l’historique`
      : quoted.includes("<annee>")
        ? `${quoted} : la valeur donnée n’est pas une année AAAA`
        : `${quoted} : la valeur donnée n’est pas une date AAAA-MM-JJ`,
  "commander.excessArguments": () => "il y a trop d’arguments",
};

/** A wrong use of the command line as a problem. */
export function usageProblem(error: CommanderError): Diagnostic {
  const quoted = /'([^']+)'/.exec(error.message)?.[1];
  const words = WORDS[error.code] ?? (() => "commande incomplète");
  const near = /Did you mean (\S+?)\?/.exec(error.message)?.[1];
  const detail = words(quoted === undefined ? "" : `« ${quoted} »`);
  return problem(
    "usage/commande",
    { file: "ecarts" },
    { detail: near === undefined ? detail : `${detail} ; vouliez-vous écrire « ${near} » ?` },
  );
}
