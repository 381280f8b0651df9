#!/usr/bin/env node
import { terminal } from "./output.ts";
import { start } from "./start.ts";

const openWorld = async (folder: string) => (await import("../machine/node-world.ts")).nodeWorld(folder);

// `ecarts … | head` closes the pipe before the end: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await start(process.argv.slice(2), { openWorld, output: terminal });
