import { describe, expect, test } from "vitest";
import { start } from "../../src/cli/start.ts";
import type { Network } from "../../src/files/network.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { emptyFolder, QPV } from "../import/workspace.ts";
import { bytes, notFound, producers } from "./producer-server.ts";
import { fileSource, register, worldOf } from "./workspace.ts";

/** A command line in a workspace: what it says, in the order in which it says it, and its exit code. */
async function told(folder: string, network: Network, ...args: readonly string[]) {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const code = await start(args, {
    openWorld: async () => nodeWorld(folder),
    openImportWorld: async () => worldOf(folder, network),
    output: { result: say, problem: say, width: 80 },
  });
  return { code, lines, text: lines.join("\n") };
}

const AT = "www.insee.fr/data_qp.csv";
const GONE = "www.insee.fr/partie.csv";

function workspace(): string {
  const folder = emptyFolder();
  register(folder, { revenus: fileSource(`https://${AT}`), partie: fileSource(`https://${GONE}`) });
  return folder;
}

const answers = { [AT]: bytes(QPV("19", ["QP062025;13220;49.9;0"])), [GONE]: notFound };

describe("ecarts actualiser", () => {
  test("says what it will ask, then what came, then what was imported; the code says that one source failed", async () => {
    const { network } = await producers(answers);
    const { code, lines } = await told(workspace(), network, "actualiser");
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("Ce qui est demandé aux producteurs, pour toute la France :");
    expect(lines[0]).toContain(`   https://${AT}`);
    expect(lines[1]).toMatch(
      /partie : inaccessible : le producteur répond 404 :\s+https:\/\/www\.insee\.fr\/partie\.csv/,
    );
    expect(lines[1]).toMatch(/revenus : nouveau : 1 fichier, 70 octets/);
    expect(lines[1]).toMatch(/70 octets, sha256 [0-9a-f]{64}/);
    expect(lines[1]).toContain("inaccessible : 1");
    expect(lines[1]).toMatch(/importé.* → datasets\/insee\/qpv-filosofi\/data_qp\.csv/);
    expect(lines[2]).toContain("refresh/refus");
  });

  test("a second time says that all is up to date, and the history has one import", async () => {
    const { network } = await producers({ ...answers, [GONE]: bytes(QPV("18", ["QP062025;12890;51.6;0"])) });
    const folder = workspace();
    expect((await told(folder, network, "actualiser")).code).toBe(0);
    const again = await told(folder, network, "actualiser");
    expect(again.code).toBe(0);
    expect(again.text).toContain("à jour : 2");
    expect(again.text).toContain("Rien à importer.");
    const { text } = await told(folder, network, "historique");
    expect(text.match(/^n° \d+/gm)).toEqual(["n° 1"]);
  });

  test("--json is one document, with the problems", async () => {
    const { network } = await producers(answers);
    const { lines } = await told(workspace(), network, "actualiser", "--json");
    const [only, ...others] = lines;
    expect(others).toEqual([]);
    const { result, diagnostics } = JSON.parse(only ?? "");
    expect(result.sources.map(({ state }: { state: string }) => state)).toEqual(["inaccessible", "nouveau"]);
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual(["refresh/refus"]);
  });

  test("--a-blanc asks nobody", async () => {
    const { network, asked } = await producers(answers);
    const { code, text } = await told(workspace(), network, "actualiser", "--a-blanc");
    expect(code).toBe(0);
    expect(asked).toEqual([]);
    expect(text).toContain("À blanc : personne n’a été appelé, rien n’a été écrit.");
  });
});
