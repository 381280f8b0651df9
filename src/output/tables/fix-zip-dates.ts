/** Midnight of 1 January 1980, the first moment that a zip can say. */
const FIRST_MOMENT = 0x00210000;

const END_OF_DIRECTORY = 0x06054b50;

/**
 * The same zip with every entry dated of the first moment a zip knows: the hour at which a workbook was made is the only
 * thing in it that its content does not decide.
 *
 * @source PKWARE, .ZIP File Format Specification, § 4.3.12 (central directory) and § 4.3.16 (end of central directory)
 */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}
