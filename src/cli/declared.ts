import type { Command } from "commander";
import type { ImportWorld, World } from "../files/world.ts";
import type { ExitCode, Output } from "./output.ts";

/** What the program needs from outside: a world over a folder, and somewhere to speak. */
export interface Setting {
  readonly openWorld: (folder: string) => Promise<World>;
  /** The world of the commands that change the data; the real one when none is given. */
  readonly openImportWorld?: (folder: string) => Promise<ImportWorld>;
  readonly output: Output;
}

/** Begins a command by its French name, with the options that all commands have. */
export type Declare = (name: string, description: string) => Command;

/** Adds one command to the program; `onEnd` receives its exit code. */
export type Add = (declare: Declare, setting: Setting, onEnd: (code: ExitCode) => void) => void;
