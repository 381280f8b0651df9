// Debian's packages, where they are installed by whoever may.
import { existsSync } from "node:fs";
import { run } from "./step.mjs";

export function isDebianRoot() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/**
 * In a closed network apt would otherwise wait two minutes for each server, several times.
 * @param {string[]} args
 */
export function apt(...args) {
  const patience = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::https::Timeout=10"];
  const bounds = [...patience, "-o", "Acquire::Retries=1", "-o", "DPkg::Lock::Timeout=60"];
  return run("apt-get", [...bounds, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/**
 * The words that install some packages and nothing that they only recommend.
 * @param {string[]} packages
 */
export const installing = (...packages) => ["install", "-y", "--no-install-recommends", ...packages];
