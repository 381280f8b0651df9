import type { World } from "../../files/world.ts";

/** Where `ecarts actualiser` keeps what is not imported yet. */
export const FOLDER = ".ecarts/actualiser";

export const STATE = `${FOLDER}/etat.json`;

/** What an address gave when it was last imported: what to ask whether it has changed with, and what was stored. */
export interface KnownAnswer {
  /** The edition of a set of Melodi, as its catalogue dates it. */
  readonly mark?: string | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Of each file, in their order. */
  readonly sha256: readonly string[];
}

/** The pages of an answer that have come so far. */
interface Underway {
  readonly mark?: string | undefined;
  readonly day: string;
  readonly pages: readonly {
    readonly sha256: string;
    readonly observations: number;
    readonly isLast: boolean;
  }[];
}

/** By address: what is known of it, and the pages that an interrupted call has left. */
export interface State {
  readonly known: Readonly<Record<string, KnownAnswer>>;
  readonly underway: Readonly<Record<string, Underway>>;
}

/** How many pages an interrupted call has kept, for a plan: they are looked at when they are used. */
export async function countPages(world: World, addresses: readonly string[]): Promise<number> {
  const { underway } = await readState(world);
  return addresses.reduce((total, address) => total + (held(underway, address)?.pages.length ?? 0), 0);
}

/** The state of a workspace; an empty one when there is none. */
export async function readState(world: World): Promise<State> {
  const bytes = await world.read(STATE).catch(() => undefined);
  return parseState(bytes ? new TextDecoder().decode(bytes) : "");
}

/** A state may come with a workspace, or be harmed: what is not of its form is not there. */
function parseState(text: string): State {
  const written = parsed(text);
  const entries = (name: string, isGood: (one: unknown) => boolean) =>
    Object.fromEntries(Object.entries(Object(written[name])).filter(([, one]) => isGood(one)));
  return {
    known: entries("known", isKnown) as State["known"],
    underway: entries("underway", isUnderway) as State["underway"],
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function isKnown(one: unknown): boolean {
  const { sha256, mark, etag, lastModified } = Object(one) as Record<keyof KnownAnswer, unknown>;
  const isText = (text: unknown) => text === undefined || (typeof text === "string" && /^[ -~]*$/.test(text));
  return Array.isArray(sha256) && sha256.every(isHash) && [mark, etag, lastModified].every(isText);
}

function isUnderway(one: unknown): boolean {
  const { pages, day } = Object(one) as Record<keyof Underway, unknown>;
  return (
    typeof day === "string" &&
    Array.isArray(pages) &&
    pages.every((page) => {
      const { sha256, observations, isLast } = Object(page) as Record<string, unknown>;
      return isHash(sha256) && Number.isSafeInteger(observations) && typeof isLast === "boolean";
    })
  );
}

const isHash = (text: unknown): boolean => typeof text === "string" && /^[0-9a-f]{64}$/.test(text);

/** An entry of a table that a file may have named as it liked. */
export function held<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
