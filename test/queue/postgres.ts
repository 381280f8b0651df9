import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of the programs of PostgreSQL, where Debian's packages or the path have them; undefined when there are none. */
export function postgresPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(asked ? [asked] : [])];
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/** A server of one's own, in a temporary folder, that trusts whoever is on this machine. */
export class PostgresServer {
  readonly address: string;
  readonly #programs: string;
  readonly #folder: string;
  readonly #port: number;

  private constructor(programs: string, port: number) {
    this.#programs = programs;
    this.#port = port;
    this.#folder = mkdtempSync(join(tmpdir(), "ecarts-pg-"));
    this.address = `postgres://essai@127.0.0.1:${port}/postgres`;
  }

  static async start(programs: string): Promise<PostgresServer> {
    const server = new PostgresServer(programs, await freePort());
    if (IS_ROOT) execFileSync("chown", [WHO, server.#folder]);
    server.#run("initdb", ["-D", server.#data, "-U", "essai", "-A", "trust", "-E", "UTF8", "--no-sync"]);
    server.begin();
    return server;
  }

  begin(): void {
    const options = `-p ${this.#port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    this.#run("pg_ctl", [
      "-D",
      this.#data,
      "-w",
      "-o",
      options,
      "-l",
      join(this.#folder, "journal"),
      "start",
    ]);
  }

  /** At once, as when the machine loses its power. */
  stop(): void {
    this.#run("pg_ctl", ["-D", this.#data, "-m", "immediate", "-w", "stop"]);
  }

  remove(): void {
    this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, "donnees");
  }

  #run(program: string, words: readonly string[]): void {
    const [command, ...rest] = IS_ROOT
      ? ["setpriv", ...AS, "--", join(this.#programs, program)]
      : [join(this.#programs, program)];
    execFileSync(command ?? "", [...rest, ...words], { stdio: "ignore", cwd: this.#folder });
  }
}

/** PostgreSQL refuses to run as root: it then runs as nobody. */
const IS_ROOT = process.getuid?.() === 0;
const WHO = "nobody";
const AS = [`--reuid=${WHO}`, "--regid=nogroup", "--clear-groups"];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
