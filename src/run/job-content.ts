import type { World } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import { codeOf } from "../workspace/cache.ts";
import { snapshot } from "../workspace/snapshot.ts";
import type { Stamps } from "../workspace/stamps.ts";

/** What a workspace gives to a document. */
const FOLDERS = ["datasets", "referentiels", "templates"];

/** What the program gives to it. */
const OWN = ["datasets", "templates", "schemas"];

/**
 * sha256 of all that documents are made from: each file of the workspace and of the program. Two machines where it is the same
 * make the same documents, to the byte, with the same version of the browser. `stamps`: what an earlier call has hashed, and is
 * left unread where its stamp is the same.
 */
export async function jobContent(world: World, stamps?: Stamps): Promise<string> {
  const stamping = (owner: string) => stamps && { stamps, owner, trusts: true };
  const [data, own, program] = await Promise.all([
    snapshot(FOLDERS, world, world.sha256, stamping("")),
    snapshot(OWN, world.own, world.sha256, stamping("//")),
    snapshot(["dist"], codeOf(world), world.sha256, stamping("//")),
  ]);
  const lines = [VERSION, ...data.fingerprints, "", ...own.fingerprints, "", ...program.fingerprints];
  return world.sha256(lines.join("\n"));
}
