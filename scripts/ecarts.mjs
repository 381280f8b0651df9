#!/usr/bin/env node
// The command, there before the program is built: npx links it once and for all, and a link to what is not built yet stays broken.
// Plain JavaScript without dependencies: it runs before there are any.
import { existsSync } from "node:fs";

const MAIN = new URL("../dist/cli/main.js", import.meta.url);

if (existsSync(MAIN)) await import(MAIN.href);
else {
  console.error("Le programme n’est pas compilé.");
  console.error(
    "aide : lancez « npm start » dans le dossier du projet, une fois, puis refaites cette commande.",
  );
  process.exitCode = 1;
}
