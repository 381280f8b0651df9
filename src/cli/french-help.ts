import type { Argument, Command } from "commander";
import type { Output } from "./output.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
  "Arguments:": "Arguments :",
};

/** A command whose help speaks French, and whose errors are thrown to be said in French; it speaks where told. */
export function inFrench(command: Command, { result }: Pick<Output, "result">): Command {
  return command
    .helpOption("--aide", "affiche cette aide (--help et -h aussi)")
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (shown) =>
        shown.parent
          ? `${shown.parent.name()} ${withArguments(shown)} [options]`
          : `${shown.name()} COMMANDE [options]`,
      optionDescription: (option) =>
        option.defaultValue === undefined
          ? option.description
          : `${option.description} (par défaut : ${option.defaultValue})`,
      argumentTerm: written,
      subcommandTerm: withArguments,
    })
    .configureOutput({ outputError: () => undefined, writeOut: (text) => result(text.trimEnd()) })
    .showHelpAfterError(false)
    .exitOverride();
}

function withArguments(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(written)].join(" ");
}

/** In brackets, one that a command can do without. */
function written(argument: Argument): string {
  const name = argument.name().toUpperCase();
  return argument.required ? name : `[${name}]`;
}
