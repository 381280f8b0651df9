import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT } from "../world.ts";

/** A command that lasts, and all that it has said so far. */
class Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said = "";

  constructor(folder: string, ...args: readonly string[]) {
    const env = { ...process.env, ECARTS_BASE: "non" };
    this.child = spawn(
      process.execPath,
      [join(PROJECT, "dist/cli/main.js"), "servir", ...args, "--espace", folder],
      {
        env,
      },
    );
    const hear = (data: Buffer) => {
      this.said += data.toString();
    };
    this.child.stdout?.on("data", hear);
    this.child.stderr?.on("data", hear);
    this.ended = new Promise((resolve) => this.child.on("close", resolve));
  }

  /** Waits until it has said something, once more than `before`. */
  async until(words: RegExp): Promise<RegExpExecArray> {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = words.exec(this.said);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`never said ${words}: ${this.said}`);
  }
}

const partOf = async (page: string, name: string): Promise<string> =>
  (await fetch(new URL(`donnees/${name}.js`, page))).text();

describe("ecarts servir", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ecarts-servir-"));
    cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says its address, makes the site again when a file changes, keeps the last good one, and ends with Ctrl-C", async () => {
    const served = new Running(folder, "petit");
    const address = (await served.until(/http:\/\/127\.0\.0\.1:\d+\//))[0];
    const first = await fetch(address);
    expect(first.status).toBe(200);
    const file = join(folder, "referentiels/petit/referentiel.yaml");
    const good = readFileSync(file, "utf8");

    writeFileSync(file, good.replace(/^titre:.*$/m, "titre: Un titre tout neuf"));
    // The last one is served while the next is made.
    let answers = 0;
    while (!/Site refait/.test(served.said)) {
      const asked = performance.now();
      expect((await fetch(address)).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(1_500);
      answers += 1;
    }
    expect(answers).toBeGreaterThan(3);
    const second = await fetch(first.url);
    expect(second.url).not.toBe(first.url);
    expect(await partOf(second.url, "site")).toContain("Un titre tout neuf");

    served.said = "";
    writeFileSync(file, "titre: [sans fin");
    await served.until(/Le site d’avant reste servi/);
    expect(served.said).toContain("referentiel.yaml");
    expect(await partOf(second.url, "site")).toContain("Un titre tout neuf");

    writeFileSync(file, good);
    await served.until(/Site refait/);
    expect(await partOf((await fetch(address)).url, "site")).not.toContain("tout neuf");

    served.child.kill("SIGINT");
    expect(await served.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  }, 120_000);

  it("a port that another program has is said, and nothing is served", async () => {
    const one = new Running(folder, "--departement", "62");
    const [, port = ""] = await one.until(/127\.0\.0\.1:(\d+)/);
    const other = new Running(folder, "petit", "--port", port);
    expect(await other.ended).toBe(1);
    expect(other.said.replace(/\s+/g, " ")).toContain(`sur le port ${port} : un autre programme s’en sert`);
    one.child.kill("SIGTERM");
    expect(await one.ended).toBe(0);
  }, 120_000);

  it("ends at once with Ctrl-C while a site is being made", async () => {
    const served = new Running(folder, "petit");
    await served.until(/http:/);
    const file = join(folder, "referentiels/petit/referentiel.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
    await new Promise((resolve) => setTimeout(resolve, 900));
    served.child.kill("SIGINT");
    expect(await served.ended).toBe(0);
  }, 60_000);

  it("without a first good site the command ends, and says why", async () => {
    const none = new Running(folder, "absent");
    expect(await none.ended).toBe(1);
    expect(none.said).not.toContain("127.0.0.1");
  }, 60_000);
});
