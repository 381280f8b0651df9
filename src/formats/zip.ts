import { unzipSync } from "fflate";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { wrongChecksum } from "./zip-checksums.ts";

/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What an archive may hold once opened, in megabytes. */
export const LIMIT_MB = 500;

const ENTRY_LIMIT = 500;

/** What the archives of one file may still unfold to, those in one another together. */
export interface ZipRoom {
  bytes: number;
  entries: number;
}

/** The room of a file that no archive holds. */
export function newRoom(): ZipRoom {
  return { bytes: LIMIT_MB * 1e6, entries: ENTRY_LIMIT };
}

/**
 * The files of an archive, opened in memory and never on disk: no name of an entry can lead anywhere. The sizes that the
 * entries announce are added up before anything is opened, and hold: an entry never unfolds beyond its own.
 */
export function openZip(bytes: Buffer, place: string, room = newRoom()): Read<ZipEntry[]> {
  const announced = announcedBy(bytes);
  if (!announced)
    return failed(problem("import/archive-illisible", { file: place }, { detail: "elle est incomplète" }));
  room.bytes -= announced.size;
  room.entries -= announced.count;
  if (room.bytes < 0 || room.entries < 0) {
    const values = { size: Math.ceil(LIMIT_MB - room.bytes / 1e6), limit: LIMIT_MB };
    return failed(problem("import/archive-demesuree", { file: place }, values));
  }
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => isFile(name) });
    const wrong = wrongChecksum(bytes, files);
    if (wrong !== undefined)
      return failed(
        problem(
          "import/archive-illisible",
          { file: place },
          { detail: `« ${wrong} » n’a pas la somme de contrôle annoncée` },
        ),
      );
    const entries = Object.entries(files).map(([name, content]) => ({
      name,
      bytes: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    }));
    return { value: entries.sort((left, right) => (left.name < right.name ? -1 : 1)), diagnostics: [] };
  } catch {
    return failed(
      problem(
        "import/archive-illisible",
        { file: place },
        { detail: "une entrée est incomplète, chiffrée ou d’une compression inconnue" },
      ),
    );
  }
}

function announcedBy(bytes: Buffer): { size: number; count: number } | undefined {
  const sum = { size: 0, count: 0 };
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum.size += originalSize;
        sum.count += 1;
        return false;
      },
    });
    return sum;
  } catch {
    return undefined;
  }
}

/** Folders and what macOS adds beside each file are not files. */
function isFile(name: string): boolean {
  return !name.endsWith("/") && !/(^|\/)(__MACOSX|\._|\.DS_Store)/.test(name);
}
