import type { ImportWorld } from "../files/world.ts";
import type { Add, Setting } from "./declared.ts";
import { parseRank, parseYear } from "./option-values.ts";

/** The commands that change the data of a workspace. What they need is loaded when one runs. */
export async function importWorldOf({ openImportWorld }: Setting, folder: string): Promise<ImportWorld> {
  if (openImportWorld) return openImportWorld(folder);
  const { nodeImportWorld } = await import("../machine/node-world.ts");
  return nodeImportWorld(folder);
}

export const addImport: Add = (declare, setting, onEnd) => {
  const { output } = setting;
  declare("importer", "reconnaît, vérifie et range les fichiers des producteurs")
    .argument(
      "<fichiers...>",
      "fichiers tels que publiés (csv, zip, xls, xlsx, geojson, json), ou dossiers qui les contiennent",
    )
    .option("--a-blanc", "n’écrit rien : dit seulement ce qui serait lu")
    .option("--proposer", "écrit l’ébauche d’un format pour une famille inconnue")
    .option(
      "--edition <annee>",
      "année d’édition, quand ni l’en-tête ni le nom du fichier ne la donnent",
      parseYear,
    )
    .option("--periode <periode>", "période décrite, quand rien ne la donne, par exemple 2021")
    .action(async (files: string[], options) => {
      const { importCommand } = await import("./import.ts");
      onEnd(await importCommand(files, options, await importWorldOf(setting, options.espace), output));
    });
};

export const addRefresh: Add = (declare, setting, onEnd) => {
  const { output } = setting;
  declare("actualiser", "demande aux producteurs leurs derniers chiffres, et les importe")
    .option("--epci <code>", "un EPCI, par son code ou son nom ; sans cette option, toute la France")
    .option("--a-blanc", "n’appelle aucun producteur : dit seulement ce qui serait lu, et où")
    .action(async (options) => {
      const { refreshCommand } = await import("./refresh.ts");
      onEnd(await refreshCommand(options, await importWorldOf(setting, options.espace), output));
    });
};

export const addRetire: Add = (declare, setting, onEnd) => {
  const { output } = setting;
  declare("retirer", "défait un import : retire un jeu importé, ou un de ses fichiers, et rien d’autre")
    .argument("<jeu>", "dossier ou fichier importé, par exemple insee/qpv-filosofi")
    .option("--a-blanc", "n’écrit rien : dit seulement ce qui serait retiré")
    .action(async (name: string, options) => {
      const { retireCommand } = await import("./history.ts");
      onEnd(await retireCommand(name, options, await importWorldOf(setting, options.espace), output));
    });
};

export const addHistory: Add = (declare, setting, onEnd) => {
  const { output } = setting;
  declare("historique", "dit ce qui a été importé et retiré, quand, et revient à un état")
    .option("--revenir <n>", "remet les données comme après l’état n (0 : avant le premier)", parseRank)
    .option("--a-blanc", "avec --revenir, n’écrit rien : dit seulement ce qui changerait")
    .action(async (options) => {
      const { historyCommand } = await import("./history.ts");
      onEnd(await historyCommand(options, await importWorldOf(setting, options.espace), output));
    });
};
