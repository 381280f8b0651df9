import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isOfAnother } from "../own-referentiels.ts";
import { PROJECT } from "../world.ts";

/** A part of a scenario file: `====titre====`, then its lines. What stands before the first title has none. */
export interface Section {
  readonly title: string;
  readonly body: string;
}

/** A scenario file cut at its titles; joined again it is the same text. */
export function sections(text: string): Section[] {
  const parts = text.split(/^====(.+)====\n/m);
  const rest = Array.from({ length: (parts.length - 1) / 2 }, (_, index) => ({
    title: parts[index * 2 + 1] ?? "",
    body: parts[index * 2 + 2] ?? "",
  }));
  return [{ title: "", body: parts[0] ?? "" }, ...rest];
}

const WORKSPACES: Readonly<Record<string, string>> = {
  "lens-lievin": PROJECT,
  petit: join(PROJECT, "test/golden/02-inconnu/entree"),
};

/**
 * Makes the folder that a scenario describes, and gives its settings:
 * - `espace`: the workspace it is a copy of, `lens-lievin` or `petit`; nothing when there is none;
 * - `fichier CHEMIN[, ENCODAGE]`: a file and its content; `modifier CHEMIN[, ENCODAGE]`: `s/…/…/g` lines, as sed has them;
 * - `lien CHEMIN`, `dossier CHEMIN`, `taille CHEMIN`: a link to what the body says, a folder, a file of so many bytes;
 * - `reglages`: `nom=valeur` lines. Unless `empreintes=telles quelles`, declared fingerprints are made true at the end.
 */
export function prepare(all: readonly Section[], folder: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const { title, body } of all) {
    const [kind = "", rest = ""] = [title.split(" ")[0], title.slice(title.indexOf(" ") + 1)];
    const [path = "", encoding = "utf-8"] = rest.split(", ");
    const target = join(folder, path);
    const source = WORKSPACES[body.trim()];
    if (kind === "espace" && source)
      for (const name of ["datasets", "referentiels"])
        cpSync(join(source, name), join(folder, name), { recursive: true, filter: isProject });
    if (["fichier", "lien", "dossier", "taille"].includes(kind))
      mkdirSync(dirname(target), { recursive: true });
    if (kind === "fichier")
      writeFileSync(target, encoded(body, encoding), { mode: body.startsWith("#!") ? 0o755 : 0o644 });
    if (kind === "modifier")
      writeFileSync(target, encoded(edited(readFileSync(target, "utf8"), body), encoding));
    if (kind === "lien") symlinkSync(body.trim().replaceAll("<projet>", PROJECT), target);
    if (kind === "dossier") mkdirSync(target);
    if (kind === "taille") {
      writeFileSync(target, "");
      truncateSync(target, Number(body));
    }
    if (kind === "reglages")
      for (const line of body.trim().split("\n"))
        settings.set(line.split("=")[0] ?? "", line.slice(line.indexOf("=") + 1));
  }
  if (settings.get("empreintes") !== "telles quelles") makeHashesTrue(folder);
  return settings;
}

/** Without the national base (a scenario that wants it reads that of the program) nor the référentiels of somebody's own. */
const isProject = (path: string): boolean => !path.endsWith("base-nationale") && !isOfAnother(path);

/** Lines `s/motif/texte/drapeaux`, each applied to the whole text; `\n` in the text is a line end. */
function edited(text: string, body: string): string {
  return body
    .trimEnd()
    .split("\n")
    .reduce((held, line) => {
      const [, pattern = "", replacement = "", flags = ""] = line.split(line[1] ?? "/");
      const changed = held.replace(
        new RegExp(pattern, `m${flags}`),
        replacement.replaceAll("\\n", "\n").replaceAll("\\t", "\t"),
      );
      if (changed === held) throw new Error(`this changes nothing: ${line}`);
      return changed;
    }, text);
}

function encoded(text: string, encoding: string): Buffer {
  const repeated = text.replace(/<(\d+) × (.)>/gsu, (_, count: string, letter: string) =>
    letter.repeat(Number(count)),
  );
  const withMarks = repeated.replace(/<U\+([0-9A-F]{4})>/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (encoding === "cp1252") return Buffer.from(withMarks.replaceAll("’", "'"), "latin1");
  if (encoding === "utf-16") return Buffer.from(`\uFEFF${withMarks}`, "utf16le");
  if (encoding === "utf-16 sans marque") return Buffer.from(withMarks, "utf16le");
  if (encoding === "avec marque") return Buffer.from(`\uFEFF${withMarks}`);
  if (encoding === "CR") return Buffer.from(withMarks.replaceAll("\n", "\r"));
  if (encoding === "CRLF") return Buffer.from(withMarks.replaceAll("\n", "\r\n"));
  return Buffer.from(withMarks);
}

function makeHashesTrue(folder: string): void {
  for (const file of existsSync(join(folder, "datasets")) ? filesOf(join(folder, "datasets")) : []) {
    if (!file.endsWith("datapackage.json")) continue;
    const text = readFileSync(file, "utf8");
    const fixed = text.replace(
      /"path": "([^"]+)",([^}]*?)"hash": "sha256:[^"]*"/g,
      (whole, path: string, between: string) => {
        const resource = join(dirname(file), path);
        if (path.includes("..") || path.includes("\\") || path.length > 200 || !isSmallFile(resource))
          return whole;
        const hash = createHash("sha256").update(readFileSync(resource)).digest("hex");
        return `"path": "${path}",${between}"hash": "sha256:${hash}"`;
      },
    );
    if (fixed !== text) writeFileSync(file, fixed);
  }
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function isSmallFile(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && found.size < 50e6;
  } catch {
    return false;
  }
}
