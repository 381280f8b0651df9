import type { World } from "../../model/world.ts";
import type { Read } from "../read.ts";
import { type Located, readYaml } from "../read-yaml.ts";
import type { SchemaName } from "../validate.ts";

/** Readings of a world by path and content: a file that changed is read anew. */
const kept = new WeakMap<World, Map<string, Promise<Read<Located<unknown>>>>>();

/**
 * Reads a YAML file as `readYaml` does, parsing each content once: a shared référentiel is opened again for every contract
 * that takes it over, and parsing takes most of the time.
 */
export async function readYamlOnce<T>(
  path: string,
  schema: SchemaName,
  world: World,
): Promise<Read<Located<T>>> {
  const readings = kept.get(world) ?? new Map<string, Promise<Read<Located<unknown>>>>();
  kept.set(world, readings);
  const bytes = await world.read(path).catch(() => undefined);
  const key = `${path}:${bytes ? world.sha256(bytes) : ""}`;
  const reading = readings.get(key) ?? readYaml<unknown>(path, schema, world);
  readings.set(key, reading);
  return (await reading) as Read<Located<T>>;
}
