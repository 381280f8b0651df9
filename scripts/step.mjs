// How setup works and speaks: one line per step, on stderr so that stdout stays the report's.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A step that failed in a way the user can act on: what, what to do, and what the tool said. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {{ hint?: string, output?: string }} [more]
   */
  constructor(message, { hint = "", output = "" } = {}) {
    super(message);
    this.name = "SetupError";
    this.hint = hint;
    this.output = output;
  }
}

/**
 * Says what is being done, does it, says how long it took.
 * @template {{ ok: boolean }} T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const start = performance.now();
  process.stderr.write(`${label}… `);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace(".", ",");
  process.stderr.write(result.ok ? `${seconds} s\n` : `échec après ${seconds} s\n`);
  return result;
}

/**
 * Runs a command without a terminal and keeps what it says, to be shown only if it fails.
 * When setup is interrupted the command is ended too, with `killSignal`.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => child.kill(options.killSignal);
    process.once("exit", end);
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on("data", (bytes) => said.push(bytes));
    child.stderr.on("data", (bytes) => said.push(bytes));
    child.on("error", (error) => said.push(Buffer.from(error.message)));
    child.on("close", (code) => {
      process.off("exit", end);
      resolve({ ok: code === 0, output: Buffer.concat(said).toString("utf8").trim() });
    });
  });
}
