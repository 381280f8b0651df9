import type { Command } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
  "Arguments:": "Arguments :",
};

/** A command whose help speaks French, and whose errors are thrown to be said in French. */
export function inFrench(command: Command): Command {
  return command
    .helpOption("--aide", "affiche cette aide")
    .helpCommand(false)
    .usage(command.name() === "ecarts" ? "COMMANDE [options]" : "[options]")
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) =>
        option.defaultValue === undefined
          ? option.description
          : `${option.description} (par défaut : ${option.defaultValue})`,
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.registeredArguments.map((argument) => argument.name().toUpperCase()).join(" ")}`,
    })
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
    .exitOverride();
}
