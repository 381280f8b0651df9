import { VERSION } from "../kernel/version.ts";
import { type SchemaName, schemaText } from "./validators.ts";
import type { World } from "./world.ts";
import { latePlacer, type ReadYaml, readYaml } from "./yaml.ts";

/** What a world has read of its référentiels: readings by path and content, healthy values by schema and content. */
interface Readings {
  readonly read: Map<string, Promise<ReadYaml<unknown>>>;
  readonly healthy: Map<string, { readonly value: unknown; readonly size: number }>;
  /** Healthy values of the last run that kept some. */
  readonly kept: Promise<Readonly<Record<string, unknown>>>;
}

const worlds = new WeakMap<World, Readings>();

/** Below this, référentiels are parsed faster than their values are looked for. */
const LEAST_BYTES = 100_000;

/** Characters of what is kept of référentiels of which only some are opened: an older content of one of them is among it. */
const MOST_KEPT = 16_000_000;

/** The one entry that holds them: their keys say what each is worth. */
const ENTRY = "referentiels";

/**
 * Reads a YAML file as `readYaml` does, parsing each content once: a shared référentiel is opened again for every contract
 * that takes it over, and parsing takes nearly all of the time. A content that a run found healthy is not parsed by the
 * next ones either, as long as the program and the schema are the same.
 */
export async function readYamlOnce<T>(path: string, schema: SchemaName, world: World): Promise<ReadYaml<T>> {
  const readings = readingsOf(world);
  const bytes = await world.read(path).catch(() => undefined);
  const sha256 = bytes ? world.sha256(bytes) : "";
  const key = `${path}:${sha256}`;
  const reading =
    readings.read.get(key) ??
    (bytes ? known(path, schema, bytes, world) : readYaml<unknown>(path, schema, world));
  readings.read.set(key, reading);
  return (await reading) as ReadYaml<T>;
}

/**
 * Keeps the healthy values of all the référentiels for the next runs, when they changed and are worth it; those of some
 * (`areAll` false) beside what is kept already, as long as it weighs little. Deleting them costs time alone.
 */
export async function keepReadings(world: World, areAll = true): Promise<void> {
  const { healthy, kept } = readingsOf(world);
  const size = [...healthy.values()].reduce((sum, one) => sum + one.size, 0);
  if (!world.cache || size < LEAST_BYTES) return;
  const before = await kept;
  const isHeld = [...healthy.keys()].every((key) => Object.hasOwn(before, key));
  if (isHeld && (!areAll || Object.keys(before).length === healthy.size)) return;
  const values = Object.fromEntries([...healthy].map(([key, { value }]) => [key, value]));
  const own = JSON.stringify(values);
  const both = areAll ? own : JSON.stringify({ ...before, ...values });
  await world.cache.put(ENTRY, new TextEncoder().encode(both.length > MOST_KEPT ? own : both));
}

function readingsOf(world: World): Readings {
  const found = worlds.get(world);
  if (found) return found;
  const made: Readings = { read: new Map(), healthy: new Map(), kept: loadKept(world) };
  worlds.set(world, made);
  return made;
}

async function loadKept(world: World): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await world.cache?.get(ENTRY);
  try {
    const kept: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return Object.fromEntries(Object.entries(Object(kept)));
  } catch {
    return {};
  }
}

async function known(
  path: string,
  schema: SchemaName,
  bytes: Uint8Array,
  world: World,
): Promise<ReadYaml<unknown>> {
  const readings = readingsOf(world);
  const key = world.sha256([VERSION, schemaText(schema), world.sha256(bytes)].join("\n"));
  const kept = (await readings.kept)[key];
  if (kept !== undefined) {
    readings.healthy.set(key, { value: kept, size: bytes.byteLength });
    const source = new TextDecoder().decode(bytes);
    const located = { value: kept, placeOf: latePlacer(source, path), sha256: world.sha256(source) };
    return { value: located, diagnostics: [] };
  }
  const read = await readYaml<unknown>(path, schema, world);
  if (read.value) readings.healthy.set(key, { value: read.value.value, size: bytes.byteLength });
  return read;
}
