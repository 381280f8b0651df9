import { Gunzip } from "fflate";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { LIMIT_MB } from "./zip.ts";
import { crc32 } from "./zip-checksums.ts";

/** Compressed bytes opened at a time: each unfolds to some sixty megabytes at most. */
const SLICE = 65_536;

/**
 * The file of a .gz, of one member or of several, each as its checksum and its size say: what is damaged, cut or forged is
 * refused, and never read in part. It is opened slice by slice, so that it never unfolds beyond the limit, whatever it
 * announces.
 *
 * @source RFC 1952: a member ends on the CRC-32 and the size, modulo 2³², of what it holds
 */
export function ungzip(bytes: Buffer, place: string): Read<Buffer> {
  const opened = open(bytes);
  if (opened === "too big") {
    const values = { size: LIMIT_MB, limit: LIMIT_MB };
    return failed(problem("import/archive-demesuree", { file: place }, values));
  }
  if (!opened)
    return failed(problem("import/archive-illisible", { file: place }, { detail: "elle est incomplète" }));
  if (!opened.every((member) => isWhole(member, bytes))) {
    const detail = "son contenu n’a pas la somme de contrôle ou la taille annoncée";
    return failed(problem("import/archive-illisible", { file: place }, { detail }));
  }
  return { value: Buffer.concat(opened.flatMap(({ parts }) => parts)), diagnostics: [] };
}

/** What one member holds, and where it ends in the file. */
interface Member {
  readonly parts: Uint8Array[];
  end: number;
}

function open(bytes: Buffer): readonly Member[] | "too big" | undefined {
  const members: Member[] = [{ parts: [], end: bytes.length }];
  let size = 0;
  const stream = new Gunzip((part) => {
    size += part.length;
    members.at(-1)?.parts.push(part);
  });
  stream.onmember = (start) => {
    for (const last of members.slice(-1)) last.end = start;
    members.push({ parts: [], end: bytes.length });
  };
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
      if (size > LIMIT_MB * 1e6) return "too big";
    }
    return members;
  } catch {
    return undefined;
  }
}

function isWhole({ parts, end }: Member, bytes: Buffer): boolean {
  const content = Buffer.concat(parts);
  return (
    end >= 8 &&
    crc32(content) === bytes.readUInt32LE(end - 8) &&
    content.length % 2 ** 32 === bytes.readUInt32LE(end - 4)
  );
}
