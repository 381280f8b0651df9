import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeAll } from "../../../src/machine/write-disk.ts";
import { PROJECT } from "../../world.ts";

const ROOT = mkdtempSync(join(tmpdir(), "ecarts-ecrire-"));
const COMPILED = join(ROOT, "programme");
const NAMES = ["rapport.html", "evaluation.json", "tables/ecarts.csv", "tables/datapackage.json"];
let counter = 0;

const fresh = (): string => join(ROOT, `essai-${++counter}`, "rapport");
const version = (word: string) => NAMES.map((path) => ({ path, content: `${word} ${path}\n`.repeat(2000) }));

/** What a folder holds, hidden folders left out: "ancien" or "nouveau" when it is whole, else everything. */
function stateOf(folder: string): string {
  if (!existsSync(folder)) return "absent";
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(".ecarts-"));
  const found = Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
  for (const word of ["ancien", "nouveau", "autre"]) {
    const whole = Object.fromEntries(version(word).map(({ path, content }) => [path, content]));
    if (JSON.stringify(Object.entries(found).sort()) === JSON.stringify(Object.entries(whole).sort()))
      return word;
  }
  return JSON.stringify(
    Object.entries(found).map(([path, text]) => `${path}: ${text.slice(0, 8)} ${text.length}`),
  );
}

const leftovers = (folder: string): string[] =>
  readdirSync(join(folder, "..")).filter((name) => name.startsWith(".ecarts-"));

beforeAll(() => {
  execFileSync(join(PROJECT, "node_modules/.bin/tsc"), ["--outDir", COMPILED], { cwd: PROJECT });
  writeFileSync(join(COMPILED, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(COMPILED, "ecrire.js"),
    `import { writeAll } from "./machine/write-disk.js";
     const [folder, word, ready] = process.argv.slice(2);
     const names = ${JSON.stringify(NAMES)};
     process.stdout.write("pret\\n");
     const rounds = ready === "sans-fin" ? Infinity : 1;
     for (let at = 0; at < rounds; at += 1)
       await writeAll(folder, names.map((path) => ({ path, content: (word + " " + path + "\\n").repeat(2000) })));`,
  );
});

/** A test that fails must leave no process behind: it would slow down all that the machine does after. */
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

afterAll(() => rmSync(ROOT, { recursive: true, force: true, maxRetries: 5 }));

describe("writeAll", () => {
  it("writes into a folder that does not exist, and leaves nothing else", async () => {
    const folder = fresh();
    await writeAll(folder, version("nouveau"));
    expect(stateOf(folder)).toBe("nouveau");
    expect(leftovers(folder)).toEqual([]);
  });

  it("replaces an earlier version, and keeps the rights of its folder", async () => {
    const folder = fresh();
    await writeAll(folder, version("ancien"));
    chmodSync(folder, 0o750);
    await writeAll(folder, version("nouveau"));
    expect(stateOf(folder)).toBe("nouveau");
    expect(statSync(folder).mode & 0o777).toBe(0o750);
    expect(leftovers(folder)).toEqual([]);
  });

  it.each([
    ["alone", []],
    ["beside a file of the user's", ["notes.txt"]],
  ])("removes what an earlier version had and this one has not: %s", async (_, kept) => {
    const folder = fresh();
    await writeAll(folder, [...version("ancien"), { path: "rapport.pdf", content: "de l’an passé" }]);
    for (const name of kept) writeFileSync(join(folder, name), "à moi");
    await writeAll(folder, version("nouveau"), ["rapport.pdf"]);
    expect(existsSync(join(folder, "rapport.pdf"))).toBe(false);
    expect(kept.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(kept.map(() => "à moi"));
  });

  it("keeps the user's own files, at any depth", async () => {
    const folder = fresh();
    await writeAll(folder, version("ancien"));
    writeFileSync(join(folder, "tables/notes.txt"), "à moi");
    await writeAll(folder, version("nouveau"));
    expect(readFileSync(join(folder, "tables/notes.txt"), "utf8")).toBe("à moi");
    rmSync(join(folder, "tables/notes.txt"));
    expect(stateOf(folder)).toBe("nouveau");
  });

  it("never takes away a folder that has the name of a file", async () => {
    const folder = fresh();
    mkdirSync(join(folder, "rapport.html"), { recursive: true });
    writeFileSync(join(folder, "rapport.html/notes.txt"), "à moi");
    await expect(writeAll(folder, version("nouveau"))).rejects.toThrow(
      "un dossier porte le nom d’un fichier",
    );
    expect(readFileSync(join(folder, "rapport.html/notes.txt"), "utf8")).toBe("à moi");
    expect(existsSync(join(folder, "evaluation.json"))).toBe(false);
  });

  it("writes through a link to a folder, and leaves the link", async () => {
    const folder = fresh();
    mkdirSync(join(folder, "../ailleurs"), { recursive: true });
    symlinkSync("ailleurs", folder);
    await writeAll(folder, version("nouveau"));
    expect(stateOf(join(folder, "../ailleurs"))).toBe("nouveau");
    expect(stateOf(folder)).toBe("nouveau");
  });

  it("puts everything back when a file cannot be moved in", async () => {
    const folder = fresh();
    await writeAll(folder, version("ancien"));
    writeFileSync(join(folder, "notes.txt"), "à moi");
    // The last path goes through a file: its move fails after the others were made.
    const files = [...version("nouveau"), { path: "notes.txt/x", content: "x" }];
    await expect(writeAll(folder, files)).rejects.toThrow("un fichier porte le nom");
    rmSync(join(folder, "notes.txt"));
    expect(stateOf(folder)).toBe("ancien");
  });

  it.each([
    [
      "a file in the place of the folder",
      (folder: string) => writeFileSync(folder, "à moi"),
      "un fichier porte le nom",
    ],
    ["a file on the way", (folder: string) => rmSync(join(folder, ".."), { recursive: true }), ""],
  ])("says %s", async (_, prepare, words) => {
    const folder = fresh();
    mkdirSync(join(folder, ".."), { recursive: true });
    prepare(folder);
    if (words === "") writeFileSync(join(folder, ".."), "à moi");
    await expect(writeAll(folder, version("nouveau"))).rejects.toThrow(/^un fichier porte le nom du dossier/);
  });

  it.skipIf(process.platform !== "linux")("says a place where nothing can be made", async () => {
    await expect(writeAll("/proc/ecarts", version("nouveau"))).rejects.toThrow("ne peut pas être créé");
  });

  it("a name too long is said, and nothing is written", async () => {
    const folder = fresh();
    await expect(
      writeAll(folder, [...version("nouveau"), { path: "x".repeat(300), content: "" }]),
    ).rejects.toThrow("trop long");
    expect(stateOf(folder)).toBe("absent");
    expect(leftovers(folder)).toEqual([]);
  });
});

describe("a process killed while writing", () => {
  const start = (folder: string, word: string, rounds: string): ChildProcess => {
    const child = spawn(process.execPath, [join(COMPILED, "ecrire.js"), folder, word, rounds], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    children.push(child);
    return child;
  };
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it("leaves the folder as before or as after, never between", async () => {
    const seen = new Map<string, number>();
    for (let run = 0; run < 40; run += 1) {
      const folder = fresh();
      await writeAll(folder, version("ancien"));
      // It writes the new version without end: wherever the kill falls, it falls inside a write.
      const child = start(folder, "nouveau", "sans-fin");
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      await wait(Math.random() * 12);
      child.kill("SIGKILL");
      await ended(child);
      const state = stateOf(folder);
      seen.set(state, (seen.get(state) ?? 0) + 1);
      // Absent: killed in the instant between the two renames. The next run finds both versions, and puts one back.
      expect(["ancien", "nouveau", "absent"]).toContain(state);
      await writeAll(folder, version("autre"));
      expect(stateOf(folder)).toBe("autre");
    }
    expect((seen.get("ancien") ?? 0) + (seen.get("nouveau") ?? 0)).toBeGreaterThan(30);
  });

  it("between the two renames: the next run puts the earlier version back, even when it then fails", async () => {
    const folder = fresh();
    const staging = join(folder, "../.ecarts-rapport-AbCdEf");
    await writeAll(folder, version("ancien"));
    mkdirSync(staging);
    execFileSync("mv", [folder, join(staging, "before-1")]);
    mkdirSync(join(staging, "new"));
    expect(stateOf(folder)).toBe("absent");
    await expect(writeAll(folder, [{ path: "x".repeat(300), content: "" }])).rejects.toThrow("trop long");
    expect(stateOf(folder)).toBe("ancien");
  });

  it("what it leaves behind is removed once it is old, and that of a run under way never", async () => {
    const folder = fresh();
    const [old, young, foreign] = ["rapport-AAAAAA", "rapport-BBBBBB", "annexe-CCCCCC"].map((name) =>
      join(folder, `../.ecarts-${name}`),
    );
    for (const path of [old, young, foreign]) mkdirSync(join(String(path), "new"), { recursive: true });
    utimesSync(String(old), new Date(Date.now() - 7_200_000), new Date(Date.now() - 7_200_000));
    utimesSync(String(foreign), new Date(0), new Date(0));
    await writeAll(folder, version("nouveau"));
    expect(leftovers(folder).sort()).toEqual([".ecarts-annexe-CCCCCC", ".ecarts-rapport-BBBBBB"]);
  });

  it("two writers at once: each is seen whole, and the last one stays", async () => {
    const folder = fresh();
    await writeAll(folder, version("ancien"));
    const writers = ["nouveau", "autre"].map((word) => start(folder, word, "sans-fin"));
    const until = Date.now() + 1500;
    const seen = new Set<string>();
    while (Date.now() < until) {
      await wait(5);
      seen.add(namesIn(folder));
    }
    expect(writers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
    for (const child of writers) child.kill("SIGKILL");
    await Promise.all(writers.map(ended));
    expect([...seen].every((names) => ["", "evaluation.json,rapport.html,tables"].includes(names))).toBe(
      true,
    );
    expect(["nouveau", "autre", "absent"]).toContain(stateOf(folder));
    await writeAll(folder, version("ancien"));
    expect(stateOf(folder)).toBe("ancien");
  });
});

/**
 * The names in a folder that others keep replacing: nothing in the instant between two renames, nor when the folder that
 * was opened is no longer the one in place, whose files are then being removed.
 */
function namesIn(folder: string): string {
  try {
    const before = statSync(folder).ino;
    const names = readdirSync(folder).sort().join();
    return statSync(folder).ino === before ? names : "";
  } catch {
    return "";
  }
}

/** Why this machine cannot be given a disk of one megabyte; nothing when it can. */
function withoutTinyDisk(): string {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "needs root on Linux";
  const place = mkdtempSync(join(tmpdir(), "ecarts-disque-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place]);
  if (status === 0) spawnSync("umount", [place]);
  rmSync(place, { recursive: true, force: true });
  return status === 0 ? "" : "this system refuses to mount a tmpfs";
}

const reason = withoutTinyDisk();

describe(`a full disk${reason && `: SKIPPED, ${reason}`}`, () => {
  it.skipIf(reason !== "")("is said, and leaves the earlier version", async () => {
    const disk = mkdtempSync(join(tmpdir(), "ecarts-disque-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
    try {
      const folder = join(disk, "rapport");
      await writeAll(folder, version("ancien"));
      const big = [...version("nouveau"), { path: "gros.bin", content: new Uint8Array(900_000) }];
      await expect(writeAll(folder, big)).rejects.toThrow("le disque est plein");
      expect(stateOf(folder)).toBe("ancien");
      expect(leftovers(folder)).toEqual([]);
      // The folder is a mount point, which cannot be renamed: files are moved in one by one.
      const files = version("nouveau").map((file) => ({ ...file, content: file.content.slice(0, 500) }));
      rmSync(folder, { recursive: true });
      await writeAll(disk, files);
      expect(readFileSync(join(disk, "rapport.html"), "utf8").length).toBe(500);
    } finally {
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });

  it.skipIf(reason !== "")("a disk that may only be read is said", async () => {
    const disk = mkdtempSync(join(tmpdir(), "ecarts-disque-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m,ro", "tmpfs", disk]);
    try {
      await expect(writeAll(join(disk, "rapport"), version("nouveau"))).rejects.toThrow("lecture seule");
    } finally {
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
});
