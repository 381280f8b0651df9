import { type Command, InvalidArgumentError } from "commander";
import type { Add } from "./declared.ts";
import { DAY, parseDay } from "./option-values.ts";
import { checkOneScope, ofContracts } from "./scope-options.ts";

const SERVER = "serveur PostgreSQL de la file, postgres://… (ECARTS_SERVEUR par défaut)";
const QUEUE = "nom de la file d’attente sur ce serveur : lettres, chiffres et traits d’union";
const HELD = "secondes après lesquelles un ouvrier qui ne dit rien est tenu pour mort";

/** The commands that make documents by several workers. What they need is loaded when one runs. */
export const addCampaign: Add = (declare, { openWorld, output }, onEnd) => {
  ofContracts(
    declare(
      "campagne",
      "fait les documents de beaucoup de contrats par plusieurs ouvriers, ici ou sur plusieurs machines",
    ),
  )
    .requiredOption("--modele <id>", "modèle de rapport, dans templates/, par exemple fiche-qpv")
    .option(
      "--sortie <dossier>",
      "dossier où écrire, ou s3://SEAU/PREFIXE (reports/CONTRATS/MODELE par défaut)",
    )
    .option("--date <jour>", DAY, parseDay)
    .option(
      "--ouvriers <n>",
      "sans serveur, combien de processus au plus (autant que de cœurs, jusqu’à quatre)",
      parseCount,
    )
    .option("--serveur <adresse>", SERVER)
    .option("--file <nom>", QUEUE, parseQueue, "campagne")
    .option("--delai <n>", HELD, parseCount, 120)
    .option("--etat", "ne met rien dans la file : dit où en est la campagne")
    .action(async (id: string | undefined, options, command: Command) => {
      checkOneScope(id, command);
      const { queueCampaignCommand, serverOf } = await import("./queue-campaign.ts");
      const hasServer = serverOf(options) !== undefined;
      if ((options.etat && !hasServer) || (options.ouvriers !== undefined && hasServer))
        command.error("a server or workers", { code: "ecarts.serverOrWorkers" });
      onEnd(await queueCampaignCommand(id, options, await openWorld(options.espace), output));
    });
};

export const addWorker: Add = (declare, { openWorld, output }, onEnd) => {
  declare(
    "ouvrier",
    "prend des tâches dans la file d’une campagne et fait leurs documents, jusqu’à la dernière",
  )
    .option("--serveur <adresse>", SERVER)
    .option("--file <nom>", QUEUE, parseQueue, "campagne")
    .option("--delai <n>", HELD, parseCount, 120)
    .option(
      "--sortie <dossier>",
      "dossier où écrire, partagé entre les machines, ou s3://SEAU/PREFIXE (celui de la campagne par défaut)",
    )
    .option("--attendre", "attend d’autres tâches quand il n’en reste plus")
    .action(async (options, command: Command) => {
      const [{ workerCommand }, { serverOf }] = await Promise.all([
        import("./worker.ts"),
        import("./queue-campaign.ts"),
      ]);
      const server = serverOf(options);
      if (server === undefined)
        return command.error("a worker works for a server", { code: "ecarts.workerOfServer" });
      onEnd(await workerCommand({ ...options, server }, await openWorld(options.espace), output));
    });
};

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}

function parseQueue(text: string): string {
  if (!/^[\w-]{1,30}$/.test(text)) throw new InvalidArgumentError(text);
  return text;
}
