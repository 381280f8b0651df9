import { readFile, stat } from "node:fs/promises";
import type { SourceFile } from "../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../workspace/raw-file.ts";

/** A file that the user named, wherever it is; its size is known before its bytes are. */
export async function readSource(path: string): Promise<SourceFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { missing: true };
  const size = Math.ceil(found.size / 1e6);
  if (size > LARGEST_RAW_IN_MEGABYTES) return { tooBig: { size, limit: LARGEST_RAW_IN_MEGABYTES } };
  try {
    return { bytes: await readFile(path) };
  } catch {
    return { missing: true };
  }
}
