import { describe, expect, it } from "vitest";
import { InputError, readText } from "../../../src/files/text.ts";
import { memoryWorld } from "../../world.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

describe("readText", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["a text", "é", "é"],
    ["a byte order mark", "\uFEFFé", "é"],
    ["nothing", "", ""],
    ["letters of four bytes", "𝄞", "𝄞"],
  ])("reads %s", async (_, content, expected) => {
    expect(await readText("f", memoryWorld({ f: content }))).toEqual({ value: expected, diagnostics: [] });
  });

  it.each<[string, Uint8Array, string]>([
    ["Windows-1252", latin("a\nbc\xe9d"), "file/encodage 2:3"],
    ["Windows-1252 with old line ends", latin("a\rb\r\nc\xe9d"), "file/encodage 3:2"],
    ["a letter cut at the end", Buffer.from("aé").subarray(0, 2), "file/encodage 1:2"],
    ["a letter of two bytes before", latin("\xc3\xa9\xe9a"), "file/encodage 1:2"],
    ["UTF-16, little end first", Buffer.from("\uFEFFab", "utf16le"), "file/utf-16 undefined:undefined"],
    ["UTF-16, big end first", Buffer.from("\uFEFFab", "utf16le").swap16(), "file/utf-16 undefined:undefined"],
    ["UTF-16 without its mark", Buffer.from("ab", "utf16le"), "file/utf-16 undefined:undefined"],
  ])("refuses %s", async (_, content, expected) => {
    const { value, diagnostics } = await readText("f", memoryWorld({ f: content }));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([expected]);
  });

  it("says the byte, from 1", async () => {
    const { diagnostics } = await readText("f", memoryWorld({ f: latin("ab\xe9") }));
    expect(diagnostics[0]?.message).toContain("octet 3");
  });

  it("refuses more than the limit, and says both weights", async () => {
    const world = memoryWorld({ f: new Uint8Array(1_000_001).fill(97) });
    expect((await readText("f", world, 1)).diagnostics[0]?.message).toContain(
      "pèse 2 Mo, au-delà de la limite de 1 Mo",
    );
    expect((await readText("f", world, 2)).value?.length).toBe(1_000_001);
  });

  it("says a file that is not there, and one that the world refuses", async () => {
    const refuse = () => Promise.reject(InputError.unreadable("droits insuffisants"));
    expect((await readText("f", memoryWorld({}))).diagnostics[0]?.code).toBe("file/introuvable");
    const [found] = (await readText("f", memoryWorld({}, { read: refuse }))).diagnostics;
    expect(found).toMatchObject({ code: "file/illisible", place: { file: "f" } });
    expect(found?.message).toContain("droits insuffisants");
  });

  it("lets a bug through", async () => {
    const broken = memoryWorld({}, { read: () => Promise.reject(new TypeError("bug")) });
    await expect(readText("f", broken)).rejects.toThrow("bug");
  });
});
