import { Command } from "commander";
import { PEER_GROUPS, ROW_ORDERS } from "../compare/asked-words.ts";
import { VERSION } from "../kernel/version.ts";
import { addCampaign, addWorker } from "./campaign-commands.ts";
import { addHistory, addImport, addRefresh, addRetire } from "./data-commands.ts";
import type { Add, Declare, Setting } from "./declared.ts";
import { addAgenda, addFollowUp } from "./follow-commands.ts";
import { inFrench } from "./french-help.ts";
import {
  DAY,
  parseDay,
  parseGroup,
  parseOrder,
  parseYear,
  REFERENTIEL,
  refuseTwoDays,
  SINCE,
} from "./option-values.ts";
import type { ExitCode } from "./output.ts";
import { addReport, addServe, addSite } from "./report-commands.ts";
import { listed, refuseTwice } from "./wanted-words.ts";

const REFERENCE =
  "epci, epci-hors-qpv, commune, departement, region, france, unite-urbaine, qpv-epci, qpv-departement, qpv-france, ou le code d’un territoire";

/** The command line: every command with its options. `onEnd` receives the exit code of the one that ran. */
export function program(setting: Setting, onEnd: (code: ExitCode) => void): Command {
  const root = inFrench(new Command("ecarts"), setting.output);
  root.description(
    "Évalue les contrats de ville : écarts des QPV à leur agglomération, référentiels, rapports.",
  );
  root.version(VERSION, "--version", "affiche la version");
  const declare: Declare = (name, description) =>
    inFrench(root.command(name).description(description), setting.output)
      .option(
        "--espace <dossier>",
        "espace de travail : le dossier qui contient datasets/ et referentiels/",
        ".",
      )
      .option("--json", "résultat et problèmes en JSON, pour un programme");
  for (const add of [
    addImport,
    addRefresh,
    addRetire,
    addHistory,
    addVerify,
    addInventory,
    addCompare,
    addSituate,
    addCreate,
    addEvaluate,
    addFollowUp,
    addAgenda,
    addReport,
    addSite,
    addServe,
    addCampaign,
    addWorker,
    addExplain,
  ])
    add(declare, setting, onEnd);
  for (const command of root.commands) refuseTwice(command);
  return root;
}

const addVerify: Add = (declare, { openWorld, output }, onEnd) => {
  declare("verifier", "lit tout l’espace de travail et dit ses problèmes par cause, le plus urgent d’abord")
    .argument("[referentiel]", "limite les avertissements à ce qui touche ce référentiel")
    .option("--epci <code>", "limite les avertissements à ce qui touche cet EPCI")
    .option(
      "--detail [cause]",
      "tous les problèmes, et la liste des jeux, indicateurs, EPCI et référentiels ; ou les problèmes d’une cause",
    )
    .action(async (id: string | undefined, options, command: Command) => {
      if (id !== undefined && options.epci !== undefined)
        command.error("a référentiel or an EPCI", { code: "ecarts.verifyOne" });
      const { verifyCommand } = await import("./verify.ts");
      onEnd(await verifyCommand(id, options, await openWorld(options.espace), output));
    });
};

const addInventory: Add = (declare, { openWorld, output }, onEnd) => {
  declare("inventaire", "dit quels écarts les données permettent, et quel fichier comblerait chaque manque")
    .option("--epci <code>", "un EPCI, par son code ou son nom ; sans cette option, toute la France")
    .option("--detail", "chaque indicateur avec son identifiant et ses années, et tous les noms")
    .action(async (options, command: Command) => {
      if (options.detail && options.epci === undefined)
        command.error("the detail of an EPCI", { code: "ecarts.detailOfOne" });
      const { inventoryCommand } = await import("./inventory.ts");
      onEnd(await inventoryCommand(options, await openWorld(options.espace), output));
    });
};

/** Options of `comparer` that say nothing of printed values. */
const OTHER_THAN_PRINTED = ["periode", "reference", "classer", "filtrer", "projection", "sortie"];

const isGiven = (command: Command, name: string): boolean => command.getOptionValueSource(name) === "cli";

const addCompare: Add = (declare, { openWorld, output }, onEnd) => {
  declare("comparer", "compare chaque QPV à son EPCI, ou à une autre référence")
    .option("--epci <code>", "EPCI, par son code ou son nom ; plusieurs fois pour plusieurs", listed)
    .option("--departement <code>", "tous les QPV d’un département, par exemple 59 ou Nord")
    .option("--region <code>", "tous les QPV d’une région, par exemple 32 ou Hauts-de-France")
    .option("--france", "tous les QPV")
    .option("--indicateur <id>", "un seul indicateur, par exemple revenu_median_disponible")
    .option("--periode <debut..fin>", "deux périodes, par exemple 2014..2019 ou 2018-T4..2019-T4")
    .option("--reference <genre>", REFERENCE, "epci")
    .option("--classer <ordre>", `ordre des lignes : ${ROW_ORDERS.join(", ")}`, parseOrder)
    .option(
      "--filtrer <condition>",
      "ne garde que les lignes qui la remplissent, par exemple ecart<-2000 ou commune=Lens ; plusieurs fois pour plusieurs",
      listed,
    )
    .option(
      "--detail",
      "ajoute intervalles, décomposition, test sur cinq ans et dispersion, et toutes les lignes",
    )
    .option("--projection <annee>", "prolonge jusque-là ce que le test établit", parseYear)
    .option("--sortie <dossier>", "écrit aussi les tables : CSV, Data Package, XLSX, Parquet et JSON")
    .option(
      "--imprimees",
      "les valeurs que les documents impriment d’un EPCI, à côté des valeurs publiées, et la différence",
    )
    .action(async (options, command: Command) => {
      const perimeters = [options.epci, options.departement, options.region, options.france];
      if (perimeters.filter((one) => one !== undefined).length !== 1)
        command.error("one perimeter", { code: "ecarts.onePerimeter" });
      if (options.imprimees) {
        if (options.epci?.length !== 1 || OTHER_THAN_PRINTED.some((name) => isGiven(command, name)))
          command.error("printed of one", { code: "ecarts.printedOfOne" });
        const { comparePrintedCommand } = await import("./compare-printed.ts");
        const asked = { ...options, epci: options.epci[0] };
        return onEnd(await comparePrintedCommand(asked, await openWorld(options.espace), output));
      }
      const { compareCommand } = await import("./compare.ts");
      onEnd(await compareCommand(options, await openWorld(options.espace), output));
    });
};

const addSituate: Add = (declare, { openWorld, output }, onEnd) => {
  declare("situer", "situe un EPCI parmi les EPCI, ou un QPV parmi les QPV : quartiles, voisins, entonnoir")
    .argument("<territoire>", "EPCI ou QPV, par son code ou son nom")
    .requiredOption("--indicateur <id>", "par exemple taux_pauvrete_60")
    .option("--pairs <groupe>", `parmi lesquels : ${PEER_GROUPS.join(", ")}`, parseGroup, "taille")
    .option("--periode <periode>", "une période (la dernière publiée par défaut)")
    .action(async (territory: string, options) => {
      const { situateCommand } = await import("./situate.ts");
      onEnd(await situateCommand(territory, options, await openWorld(options.espace), output));
    });
};

const addCreate: Add = (declare, { openWorld, output }, onEnd) => {
  declare("creer", "prépare le dossier d’un nouveau référentiel, prêt à remplir")
    .argument("<contrat>", "nom du dossier à créer dans referentiels/, par exemple mon-contrat")
    .requiredOption("--epci <code>", "code SIREN de l’EPCI, par exemple 246200364")
    .option("--titre <titre>", "titre du contrat, tel que le rapport l’imprimera")
    .option(
      "--modele <id>",
      "modèle : lens-lievin (deux questions et leurs règles), socle-national (par thème) ou vide",
      "lens-lievin",
    )
    .option("--periode <debut..fin>", "deux années à comparer (celles des données par défaut)")
    .action(async (id: string, options) => {
      const { createCommand } = await import("./create.ts");
      onEnd(await createCommand(id, options, await openWorld(options.espace), output));
    });
};

const addEvaluate: Add = (declare, { openWorld, output }, onEnd) => {
  declare("evaluer", "répond aux questions évaluatives d’un référentiel")
    .argument("<referentiel>", REFERENTIEL)
    .option("--date <jour>", DAY, parseDay)
    .option(
      "--annee <annee>",
      "année évaluée, à son dernier jour (aujourd’hui pour l’année en cours)",
      parseYear,
    )
    .option("--depuis <fichier>", SINCE)
    .option("--detail", "donne tout : cibles sans verdict, engagements, contrôles, listes")
    .action(async (id: string, options, command: Command) => {
      refuseTwoDays(options, command);
      const { evaluateCommand } = await import("./evaluate.ts");
      onEnd(await evaluateCommand(id, options, await openWorld(options.espace), output, openWorld));
    });
};

const addExplain: Add = (declare, { openWorld, output }, onEnd) => {
  declare("expliquer", "dit d’où vient un constat, un écart, un territoire, un indicateur, un message")
    .argument(
      "<id>",
      "constat (Q1/…, lens-lievin/Q1/…), ligne (QP062025/indicateur/2019), action du suivi, territoire, indicateur ou code de message",
    )
    .argument(
      "[element]",
      "ce qui est expliqué, quand le premier mot est un contrat (exemple-maubeuge job-dating)",
    )
    .option("--referentiel <id>", "référentiel où chercher le constat (tous par défaut)")
    .option("--reference <genre>", "à quoi une ligne est comparée, comme pour comparer")
    .option("--detail", "liste tous les territoires dont une référence est faite")
    .action(async (first: string, element: string | undefined, options) => {
      const { explainCommand } = await import("./explain.ts");
      const id = element === undefined ? first : `${first}/${element}`;
      onEnd(await explainCommand(id, options, await openWorld(options.espace), output));
    });
};
