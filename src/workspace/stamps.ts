import type { World } from "../files/world.ts";

/** The sha256 of a file, and what told apart that file from any other when it was taken. */
interface Stamped {
  readonly stamp: string;
  readonly size: number;
  readonly sha256: string;
}

const ENTRY = "empreintes";

/**
 * The sha256 of files as last computed, each with the stamp of its file (see `World.stamp`): a file that has the same stamp
 * has the same bytes. For a command that looks and writes nothing down; whatever a document rests on is hashed anew.
 */
export class Stamps {
  readonly #held: Map<string, Stamped>;
  readonly #world: Pick<World, "cache">;
  #isChanged = false;

  private constructor(world: Pick<World, "cache">, held: Map<string, Stamped>) {
    this.#world = world;
    this.#held = held;
  }

  /** Those that the cache keeps; none without a cache, or where it keeps anything else. */
  static async open(world: Pick<World, "cache">): Promise<Stamps> {
    const kept = await world.cache?.get(ENTRY);
    try {
      const held: unknown = JSON.parse(new TextDecoder().decode(kept));
      return new Stamps(world, new Map(Array.isArray(held) ? held : []));
    } catch {
      return new Stamps(world, new Map());
    }
  }

  /** What is known of the file of a place, if it still has the stamp that it had. */
  find(place: string, stamp: string | undefined): Stamped | undefined {
    const known = this.#held.get(place);
    return stamp !== undefined && known?.stamp === stamp ? known : undefined;
  }

  /** Remembers what a file held that had a stamp before it was read. */
  note(place: string, stamp: string | undefined, bytes: Uint8Array, sha256: string): void {
    if (stamp === undefined || this.find(place, stamp)?.sha256 === sha256) return;
    this.#held.set(place, { stamp, size: bytes.byteLength, sha256 });
    this.#isChanged = true;
  }

  /** Keeps them for the next command, where something is new. */
  async keep(): Promise<void> {
    if (!this.#isChanged) return;
    await this.#world.cache?.put(ENTRY, new TextEncoder().encode(JSON.stringify([...this.#held])));
    this.#isChanged = false;
  }
}
