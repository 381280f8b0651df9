import { CommanderError } from "commander";
import type { Setting } from "./declared.ts";
import type { ExitCode, Output } from "./output.ts";
import { program } from "./program.ts";
import { wantedWords } from "./wanted-words.ts";

/** Runs the command line and gives its exit code: 2 for a wrong use, 3 for a bug, with its stack and where to report it. */
export async function start(args: readonly string[], setting: Setting): Promise<ExitCode> {
  let code: ExitCode = 0;
  const root = program(setting, (end) => {
    code = end;
  });
  try {
    await root.parseAsync([...wantedWords(args)], { from: "user" });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? wrongUse(error, setting.output) : bug(error, setting.output);
  }
}

/** Help and the version end here too: the words of messages are loaded only when there is one to say. */
async function wrongUse(error: CommanderError, output: Output): Promise<ExitCode> {
  if (error.exitCode === 0) return 0;
  const { usageProblem } = await import("./usage-problem.ts");
  const { showDiagnostics } = await import("../output/terminal/diagnostics.ts");
  output.problem(showDiagnostics([usageProblem(error)], output.width));
  return 2;
}

function bug(error: unknown, output: Output): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.problem(`Une erreur interne d’ecarts s’est produite. Rien n’a été écrit.\n\n${stack}\n`);
  output.problem("Merci de la signaler avec ce texte et la commande employée (voir CONTRIBUTING.md).");
  return 3;
}
