import type { Command } from "commander";
import { DAY, parseDay, REFERENTIEL, SINCE } from "./option-values.ts";

/** Whose documents: a référentiel, or the national base filled for an EPCI or for each of a perimeter. Options of `rapport` and `campagne`. */
export const ofContracts = (command: Command): Command =>
  command
    .argument("[referentiel]", REFERENTIEL)
    .option("--epci <code>", "sans référentiel : le socle national, rempli pour cet EPCI")
    .option(
      "--departement <code>",
      "de même pour chaque EPCI d’un département (59 ou Nord) : un document chacun, ou pour chaque quartier, commune… si le modèle en dit un à la fois, dans un dossier par EPCI",
    )
    .option("--region <code>", "de même pour chaque EPCI d’une région (32 ou Hauts-de-France)")
    .option("--france", "de même pour chaque EPCI de France");

/** Whose site: a contract, or all the QPV of a perimeter. Options of `site` and `servir`. */
export const ofSite = (command: Command): Command =>
  command
    .argument("[referentiel]", REFERENTIEL)
    .option(
      "--epci <code>",
      "sans référentiel : le socle national, rempli pour cet EPCI, par son code ou son nom",
    )
    .option(
      "--departement <code>",
      "sans référentiel : tous les QPV d’un département, par exemple 59 ou Nord",
    )
    .option("--region <code>", "de même pour une région, par exemple 32 ou Hauts-de-France")
    .option("--france", "de même pour toute la France")
    .option("--date <jour>", DAY, parseDay)
    .option("--depuis <fichier>", SINCE);

/** One of them, and one only. */
export function checkOneScope(id: string | undefined, command: Command): void {
  const { epci, departement, region, france } = command.opts();
  const asked = [id, epci, departement, region, france].filter((one) => one !== undefined);
  if (asked.length !== 1) command.error("one scope", { code: "ecarts.oneScope" });
}
