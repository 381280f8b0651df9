import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const FULL = "/dev/full";

test.skipIf(!existsSync(FULL))(
  "a result that cannot be written is said, without a stack, and the code is 1",
  () => {
    const command = `exec "${process.execPath}" "${resolve("dist/cli/main.js")}" --aide > ${FULL}`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(stderr).toBe("Le résultat n’a pas pu être écrit sur la sortie : le disque est plein.\n");
    expect(status).toBe(1);
  },
);

test.skipIf(!existsSync(FULL))(
  "an error output that fails ends the command without a stack of its own",
  () => {
    const command = `exec "${process.execPath}" "${resolve("dist/cli/main.js")}" inconnue 2> ${FULL}`;
    const { status, stdout } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
  },
);
