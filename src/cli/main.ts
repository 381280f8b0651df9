#!/usr/bin/env node
import { CommanderError } from "commander";
import type { ExitCode } from "./exit-code.ts";
import { terminal } from "./output.ts";
import { program } from "./program.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { usageProblem } from "./usage-problem.ts";

/** Runs the command line and gives its exit code: 2 for a wrong use, 3 for a bug, with its stack and where to report it. */
async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const openWorld = async (folder: string) => (await import("../node-world.ts")).nodeWorld(folder);
  const openImportWorld = async (folder: string) =>
    (await import("../node-import-world.ts")).nodeImportWorld(folder);
  const root = program({ openWorld, openImportWorld, output: terminal }, (end) => {
    code = end;
  });
  try {
    if (args.length === 0) root.help();
    await root.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? wrongUse(error) : bug(error);
  }
}

function wrongUse(error: CommanderError): ExitCode {
  const found = usageProblem(error);
  if (!found) return 0;
  terminal.problem(showDiagnostics([found], terminal.width));
  return 2;
}

function bug(error: unknown): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.problem(`Une erreur interne d’ecarts s’est produite. Rien n’a été écrit.\n\n${stack}\n`);
  terminal.problem("Merci de la signaler avec ce texte et la commande employée (voir CONTRIBUTING.md).");
  return 3;
}

process.exitCode = await main(process.argv.slice(2));
