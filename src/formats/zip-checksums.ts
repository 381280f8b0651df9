const SIGNATURE = 0x02014b50;

/** The name of the first entry whose bytes are not those that its archive announces; undefined when all are true. */
export function wrongChecksum(
  archive: Buffer,
  entries: Readonly<Record<string, Uint8Array>>,
): string | undefined {
  const announced = announcedIn(archive);
  return Object.keys(entries).find((name) => {
    const sum = announced.get(name);
    return sum !== undefined && sum !== crc32(entries[name] ?? new Uint8Array());
  });
}

/** The checksums of the central directory, by name. */
function announcedIn(archive: Buffer): Map<string, number> {
  const sums = new Map<string, number>();
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = end === -1 || end + 20 > archive.length ? archive.length : archive.readUInt32LE(end + 16);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === SIGNATURE) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const isUtf8 = (archive.readUInt16LE(at + 8) & 0x800) !== 0;
    const text = archive.toString(isUtf8 ? "utf8" : "latin1", at + 46, at + 46 + (name ?? 0));
    sums.set(text, archive.readUInt32LE(at + 16));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum of ZIP archives (CRC-32, ISO 3309), unsigned.
 *
 * @example
 * crc32(new TextEncoder().encode("123456789"))
 * // => 3421780262
 */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0);
  return (sum ^ -1) >>> 0;
}
