import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../world.ts";

/** Labels that a page would run, were they taken for HTML. */
const HOSTILE = ["<img src=x onerror=window.ran=1>", "</script><script>window.ran=1</script>"] as const;

/** How many quarters beside the two of the small workspace: more than a page shows at once. */
export const MANY = 250;

/** A copy of the small workspace of the goldens with 250 more quarters, and labels that are code; its folder, to be taken away. */
export function wideWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-large-"));
  cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), folder, { recursive: true });
  const codes = Array.from(
    { length: MANY },
    (_, rank) => `QP0001${String(rank).padStart(2, "0").slice(-2)}${Math.floor(rank / 100)}`,
  );
  rewrite(join(folder, "datasets/essai/territoires"), "territoires.csv", (text) => [
    text.replace("Le Pré", `"${HOSTILE[0]}"`).replace("CA de Rive-Haute", `"${HOSTILE[1]}"`),
    ...codes.map((code) => `${code};Quartier ${code};qpv;qpv2015;62001;200000001;\n`),
  ]);
  rewrite(join(folder, "datasets/essai/valeurs"), "observations.csv", (text) => [
    text,
    ...codes.flatMap((code, rank) => [
      `${code};qpv2015;revenu;2014;${11_000 + rank};\n`,
      `${code};qpv2015;revenu;2019;${12_000 + 2 * rank};\n`,
    ]),
  ]);
  return folder;
}

/** Changes a published file, and the fingerprint that its description gives. */
function rewrite(folder: string, name: string, change: (text: string) => readonly string[]): void {
  const text = change(readFileSync(join(folder, name), "utf8")).join("");
  writeFileSync(join(folder, name), text);
  const described = join(folder, "datapackage.json");
  const hash = createHash("sha256").update(text).digest("hex");
  writeFileSync(described, readFileSync(described, "utf8").replace(/sha256:[0-9a-f]{64}/, `sha256:${hash}`));
}
