import { isUtf8 } from "node:buffer";

const CP1252 = new TextDecoder("windows-1252");

/**
 * The text of some bytes: UTF-8 when they are, else Windows-1252. Control characters U+0080 to U+009F never are in a
 * published text: they are Windows-1252 characters that someone took for Latin-1 ("C\u009Cur" for "Cœur").
 */
export function decodeCell(bytes: Buffer, start: number, end: number): string {
  if (isAscii(bytes, start, end)) return bytes.toString("latin1", start, end);
  const cell = bytes.subarray(start, end);
  const text = isUtf8(cell) ? bytes.toString("utf8", start, end) : CP1252.decode(cell);
  return text.replace(/[\u0080-\u009f]/g, (control) => CP1252.decode(Uint8Array.of(control.charCodeAt(0))));
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}

/** What a whole file is written in; `mixte` when some of it is UTF-8 and some of it is not. */
export function encodingOf(bytes: Buffer): "utf-8" | "windows-1252" | "mixte" {
  if (isUtf8(bytes)) return "utf-8";
  return hasMultibyte(bytes) ? "mixte" : "windows-1252";
}

/** Whether a well-formed UTF-8 letter of two bytes (é, è, à…) stands somewhere: C3 followed by 80 to BF. */
function hasMultibyte(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0xc3); at !== -1; at = bytes.indexOf(0xc3, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x80 && next <= 0xbf) return true;
  }
  return false;
}
