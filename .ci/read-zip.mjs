// One file of a zip archive (an XLSX is one), so that the check needs no reader of the engine's own library.
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50; // "end of central directory"
const ENTRY = 0x02014b50; // an entry of the central directory

/**
 * @param {Buffer} zip
 * @param {string} name
 * @returns {string} its text
 */
export function fileInZip(zip, name) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("not a zip archive");
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28);
    const found = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (found === name) return contentOf(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the archive`);
}

/** @param {Buffer} zip @param {number} entry */
function contentOf(zip, entry) {
  const header = zip.readUInt32LE(entry + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return (zip.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
}
