import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const WEIGHTS = [400, 600, 700] as const;

/**
 * The report's font as @font-face rules that hold their own bytes: the page needs no network and looks the same on
 * every machine. Latin letters only: what lies outside falls back on the machine's sans serif.
 */
export async function readFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const rules = WEIGHTS.map(async (weight) => {
    const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    const bytes = (await readFile(file)).toString("base64");
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("\n");
}
