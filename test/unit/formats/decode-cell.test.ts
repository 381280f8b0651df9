import { expect, test } from "vitest";
import { decodeCell } from "../../../src/formats/cells.ts";

const decoded = (bytes: Buffer) => decodeCell(bytes, 0, bytes.length);

test.each<[string, Buffer, string]>([
  ["plain letters", Buffer.from("Lens"), "Lens"],
  ["UTF-8", Buffer.from("Cœur à 3 €"), "Cœur à 3 €"],
  ["Windows-1252", Buffer.from([0x43, 0x9c, 0x75, 0x72, 0x20, 0xe0, 0x20, 0x80]), "Cœur à €"],
  ["UTF-8 of what was taken for Latin-1", Buffer.from("C\u009cur"), "Cœur"],
  ["a byte that Windows-1252 does not use", Buffer.from([0x61, 0x81]), "a\u0081"],
])("%s", (_, bytes, text) => expect(decoded(bytes)).toBe(text));
