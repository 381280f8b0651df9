import type { CommanderError } from "commander";
import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { TWICE } from "./wanted-words.ts";

/** A wrong use of the command line as a problem; the words that it is about are quoted. */
export function usageProblem(error: CommanderError): Diagnostic {
  const quoted = /'([^']+)'/.exec(error.message)?.[1];
  const near = /Did you mean (\S+?)\?/.exec(error.message)?.[1];
  const said = clauseOf(error.code, quoted === undefined ? "" : `« ${quoted} »`);
  const whole =
    near === undefined ? said : clause("commande_proche", { said, suggestion: clause("proche", { near }) });
  return problem("usage/commande", { file: "ecarts" }, { clause: whole });
}

/** What each error of the command line library says. */
function clauseOf(code: string, quoted: string): Clause {
  switch (code) {
    case "commander.unknownOption":
      return clause("option_inconnue", { quoted });
    case "commander.unknownCommand":
      return clause("commande_inconnue", { quoted });
    case "commander.missingArgument":
      return clause("argument_manquant", { quoted });
    case "commander.optionMissingArgument":
      return clause("option_sans_valeur", { quoted });
    case "commander.missingMandatoryOptionValue":
      return clause("option_necessaire", { quoted });
    case "commander.invalidArgument":
      return clause(argumentForm(quoted), { quoted });
    case TWICE:
      return clause(/<(?:code|id)>/.test(quoted) ? "valeur_en_double" : "option_en_double", { quoted });
    case "ecarts.onePerimeter":
      return clause("perimetre_d_un_seul", {});
    case "ecarts.verifyOne":
      return clause("verifier_un_seul", {});
    case "ecarts.yearOrDay":
      return clause("annee_ou_jour", {});
    case "ecarts.detailOfOne":
      return clause("detail_d_un_epci", {});
    case "ecarts.reportOfOne":
      return clause("rapport_d_un_seul", {});
    case "commander.excessArguments":
      return clause("trop_d_arguments", {});
    default:
      return clause("commande_incomplete", {});
  }
}

/** What an argument that is not of its form should have been. */
function argumentForm(
  quoted: string,
): "groupe_inconnu" | "classement_inconnu" | "numero_mal_ecrit" | "annee_mal_ecrite" | "date_mal_ecrite" {
  if (quoted.includes("<groupe>")) return "groupe_inconnu";
  if (quoted.includes("<ordre>")) return "classement_inconnu";
  if (quoted.includes("<n>")) return "numero_mal_ecrit";
  return quoted.includes("<annee>") ? "annee_mal_ecrite" : "date_mal_ecrite";
}
