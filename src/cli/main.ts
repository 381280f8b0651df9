#!/usr/bin/env node
import { terminal } from "./output.ts";
import { start } from "./start.ts";

const openWorld = async (folder: string) => (await import("../machine/node-world.ts")).nodeWorld(folder);

let isLost = false;
const lose = () => {
  isLost = true;
  process.exitCode ||= 1;
};

// `ecarts … | head` closes the pipe before the end: the reader has what it wanted. A full disk is another matter.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE" || isLost) return;
  lose();
  const why = code === "ENOSPC" ? "le disque est plein" : message;
  terminal.problem(`Le résultat n’a pas pu être écrit sur la sortie : ${why}.`);
});

// Nothing can be said of an error output that fails.
process.stderr.on("error", lose);

const code = await start(process.argv.slice(2), { openWorld, output: terminal });
process.exitCode = isLost && code === 0 ? 1 : code;
