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
  const { content, members } = opened;
  if (!members.every((member) => isWhole(member, content, bytes))) {
    const detail = "son contenu n’a pas la somme de contrôle ou la taille annoncée";
    return failed(problem("import/archive-illisible", { file: place }, { detail }));
  }
  return { value: content, diagnostics: [] };
}

/** Where one member stands in what is opened, and where it ends in the file. */
interface Member {
  readonly from: number;
  to: number;
  end: number;
}

interface Opened {
  readonly content: Buffer;
  readonly members: readonly Member[];
}

/** Into one buffer, of the size that the last member announces: parts kept apart would take as much again. */
function open(bytes: Buffer): Opened | "too big" | undefined {
  const announced = bytes.length < 4 ? 0 : bytes.readUInt32LE(bytes.length - 4);
  let content = Buffer.alloc(Math.min(announced, LIMIT_MB * 1e6));
  let size = 0;
  const members: Member[] = [{ from: 0, to: 0, end: bytes.length }];
  const stream = new Gunzip((part) => {
    if (size + part.length > content.length) {
      const larger = Buffer.alloc(Math.max(size + part.length, Math.min(2 * content.length, LIMIT_MB * 1e6)));
      content.copy(larger, 0, 0, size);
      content = larger;
    }
    content.set(part, size);
    size += part.length;
    for (const last of members.slice(-1)) last.to = size;
  });
  stream.onmember = (start) => {
    for (const last of members.slice(-1)) last.end = start;
    members.push({ from: size, to: size, end: bytes.length });
  };
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
      if (size > LIMIT_MB * 1e6) return "too big";
    }
    return { content: content.subarray(0, size), members };
  } catch {
    return undefined;
  }
}

function isWhole({ from, to, end }: Member, content: Buffer, bytes: Buffer): boolean {
  return (
    end >= 8 &&
    crc32(content.subarray(from, to)) === bytes.readUInt32LE(end - 8) &&
    (to - from) % 2 ** 32 === bytes.readUInt32LE(end - 4)
  );
}
