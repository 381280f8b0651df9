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

/** What is said of each wrong use that our commands find themselves. */
const OWN = new Map([
  ["ecarts.onePerimeter", "perimetre_d_un_seul"],
  ["ecarts.printedOfOne", "imprimees_d_un_epci"],
  ["ecarts.verifyOne", "verifier_un_seul"],
  ["ecarts.yearOrDay", "annee_ou_jour"],
  ["ecarts.fillOrRead", "remplir_ou_lire"],
  ["ecarts.readAlone", "lire_seul"],
  ["ecarts.onePage", "une_seule_page"],
  ["ecarts.detailOfOne", "detail_d_un_epci"],
  ["ecarts.oneScope", "contrats_d_un_seul"],
  ["ecarts.sinceOfContract", "depuis_d_un_contrat"],
  ["ecarts.serverOrWorkers", "serveur_ou_ouvriers"],
  ["ecarts.workerOfServer", "ouvrier_sans_serveur"],
  ["ecarts.allOrOne", "tous_ou_un"],
] as const);

/** What each error of the command line library, or of ours, says. */
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
    case "commander.excessArguments":
      return clause("trop_d_arguments", {});
    default:
      return clause(ownClause(code) ?? "commande_incomplete", {});
  }
}

/** The words of a wrong use that our commands find themselves; undefined for another. */
const ownClause = (code: string) => [...OWN].find(([known]) => known === code)?.[1];

/** What an argument that is not of its form should have been, by what its option bears in the help. */
const FORMS = [
  ["<groupe>", "groupe_inconnu"],
  ["<ordre>", "classement_inconnu"],
  ["--ouvriers", "nombre_mal_ecrit"],
  ["--delai", "nombre_mal_ecrit"],
  ["--file", "file_mal_nommee"],
  ["<n>", "numero_mal_ecrit"],
  ["<port>", "port_mal_ecrit"],
  ["<annee>", "annee_mal_ecrite"],
] as const;

const argumentForm = (quoted: string): (typeof FORMS)[number][1] | "date_mal_ecrite" =>
  FORMS.find(([part]) => quoted.includes(part))?.[1] ?? "date_mal_ecrite";
