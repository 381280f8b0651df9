import type { Command } from "commander";
import type { Add } from "./declared.ts";
import { DAY, parseDay, parsePort, SINCE } from "./option-values.ts";
import { checkOneScope, ofContracts, ofSite } from "./scope-options.ts";

export const addReport: Add = (declare, { openWorld, output }, onEnd) => {
  ofContracts(declare("rapport", "écrit le rapport d’évaluation : PDF, HTML, CSV, XLSX"))
    .option("--tous", "un document pour chaque quartier, commune, partenaire ou action, selon le modèle")
    .option("--modele <id>", "modèle de rapport, dans templates/", "rapport-annuel")
    .option("--qpv <nom>", "quartier du document, pour un modèle qui en dit un à la fois : code ou nom")
    .option("--commune <nom>", "commune du document, pour un modèle qui en dit une à la fois : code ou nom")
    .option("--partenaire <nom>", "de même, signataire ou partenaire du contrat : nom ou identifiant")
    .option("--action <nom>", "de même, action en suivi renforcé : nom ou identifiant")
    .option("--sortie <dossier>", "dossier où écrire (reports/REFERENTIEL par défaut)")
    .option("--date <jour>", DAY, parseDay)
    .option("--depuis <fichier>", SINCE)
    .action(async (id: string | undefined, options, command: Command) => {
      checkOneScope(id, command);
      const { isWide } = await import("../run/campaign-documents.ts");
      if (options.tous || isWide(options)) {
        const { qpv, commune, partenaire, action, depuis } = options;
        if ([qpv, commune, partenaire, action, depuis].some((one) => one !== undefined))
          command.error("all or one", { code: "ecarts.allOrOne" });
        const { campaignCommand } = await import("./campaign.ts");
        return onEnd(await campaignCommand(id, options, await openWorld(options.espace), output));
      }
      const { reportCommand } = await import("./report.ts");
      onEnd(await reportCommand(id, options, await openWorld(options.espace), output, openWorld));
    });
};

/** One scope, and an earlier evaluation only of what has one. */
function checkScoped(id: string | undefined, command: Command): void {
  const { epci, depuis } = command.opts();
  checkOneScope(id, command);
  if (depuis !== undefined && id === undefined && epci === undefined)
    command.error("since of a contract", { code: "ecarts.sinceOfContract" });
}

export const addSite: Add = (declare, { openWorld, output }, onEnd) => {
  ofSite(
    declare("site", "écrit un site : une page à ouvrir dans un navigateur, sans serveur, et ses données"),
  )
    .option("--sortie <dossier>", "dossier où écrire (reports/REFERENTIEL/site par défaut)")
    .action(async (id: string | undefined, options, command: Command) => {
      checkScoped(id, command);
      const { siteCommand } = await import("./site.ts");
      onEnd(await siteCommand(id, options, await openWorld(options.espace), output, openWorld));
    });
};

export const addServe: Add = (declare, { openWorld, output }, onEnd) => {
  ofSite(
    declare(
      "servir",
      "montre un site dans un navigateur de cette machine, et le refait quand un fichier de l’espace de travail change",
    ),
  )
    .option("--port <port>", "port où le montrer (un port libre par défaut)", parsePort)
    .action(async (id: string | undefined, options, command: Command) => {
      checkScoped(id, command);
      const { serveCommand } = await import("./serve.ts");
      onEnd(await serveCommand(id, options, await openWorld(options.espace), output, openWorld));
    });
};
