// A PostgreSQL for the tests of the queue of campaigns (test/queue), from Debian's packages: for continuous integration, where the
// machine is thrown away. Where none can be had, the tests skip and say so.
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { apt, installing, isDebianRoot } from "./debian.mjs";
import { step } from "./step.mjs";

const SERVERS = "/usr/lib/postgresql";

/** What says that a server is made as soon as the package is there: the tests start one of their own, in a temporary folder. */
const SETTINGS = "/etc/postgresql-common/createcluster.conf";

if (isThere()) process.stderr.write("PostgreSQL est là.\n");
else if (!isDebianRoot()) process.stderr.write("PostgreSQL n’est pas là : les tests de la file le diront.\n");
else await install();

function isThere() {
  if (
    existsSync(SERVERS) &&
    readdirSync(SERVERS).some((name) => existsSync(join(SERVERS, name, "bin/initdb")))
  )
    return true;
  try {
    const folder = execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio: "pipe" }).trim();
    return existsSync(join(folder, "initdb"));
  } catch {
    return false;
  }
}

async function install() {
  const { ok } = await step("Installation du paquet postgresql", async () => {
    await apt("update");
    await apt(...installing("postgresql-common"));
    if (existsSync(SETTINGS)) appendFileSync(SETTINGS, "\ncreate_main_cluster = false\n");
    return apt(...installing("postgresql"));
  });
  if (!ok || !isThere()) process.stderr.write("Sans PostgreSQL, les tests de la file ne sont pas faits.\n");
}
