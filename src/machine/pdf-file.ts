import { deflateSync, inflateSync } from "node:zlib";
import { isDictionary, type PdfDictionary, type PdfValue, readValue, writeValue } from "./pdf-values.ts";

/**
 * A PDF as Chromium writes it: a table of offsets in clear, each object on its own, streams deflated. Objects are changed by
 * their numbers; what is not changed keeps its bytes. Texts are bytes, a letter each (latin1). Throws on a PDF of another form.
 */
export class PdfFile {
  readonly #head: string;
  readonly #bodies = new Map<number, string>();
  readonly #read = new Map<number, PdfValue>();
  readonly #trailer: PdfDictionary;

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString("latin1");
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const [table = "", trailer = ""] = text.slice(start).split("trailer");
    if (!/^xref\s+0 \d+\s/.test(table))
      throw new Error("no value of a PDF: its table of objects is not in clear");
    const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map(([, offset, use], number) => ({
      number,
      offset: Number(offset),
      isUsed: use === "n",
    }));
    const used = offsets.filter(({ isUsed }) => isUsed).sort((one, other) => one.offset - other.offset);
    for (const [rank, { number, offset }] of used.entries()) {
      const whole = text.slice(offset, used[rank + 1]?.offset ?? start);
      this.#bodies.set(number, whole.slice(whole.indexOf("obj") + 3, whole.lastIndexOf("endobj")).trim());
    }
    this.#head = text.slice(0, used[0]?.offset ?? 0);
    this.#trailer = readValue(trailer) as PdfDictionary;
  }

  /** Numbers of its objects, in their order in the file. */
  get numbers(): readonly number[] {
    return [...this.#bodies.keys()];
  }

  /** The value of an object; of a stream, its dictionary. */
  get(number: number): PdfValue | undefined {
    const known = this.#read.get(number);
    const body = this.#bodies.get(number);
    if (known !== undefined || body === undefined) return known;
    const value = readValue(body);
    this.#read.set(number, value);
    return value;
  }

  dictionary(number: number): PdfDictionary {
    const value = this.get(number);
    return isDictionary(value) ? value : new Map();
  }

  /** The object that the trailer names under a key: Root, Info. */
  named(key: "Root" | "Info"): number {
    const value = this.#trailer.get(key);
    return typeof value === "object" && "object" in value ? value.object : -1;
  }

  set(number: number, value: PdfValue): void {
    this.#read.set(number, value);
    this.#bodies.set(number, writeValue(value));
  }

  /** Sets some keys of a dictionary. */
  change(number: number, entries: Readonly<Record<string, PdfValue>>): void {
    this.set(number, new Map([...this.dictionary(number), ...Object.entries(entries)]));
  }

  /** A new object; its number. */
  add(value: PdfValue): number {
    const number = this.#next();
    this.set(number, value);
    return number;
  }

  /** The bytes of a stream, deflated or in clear: that of an empty page is. */
  stream(number: number): string {
    const body = this.#bodies.get(number) ?? "";
    const from = body.indexOf("stream\n") + 7;
    const bytes = Buffer.from(
      body.slice(from, from + Number(this.dictionary(number).get("Length"))),
      "latin1",
    );
    const isDeflated = this.dictionary(number).has("Filter");
    return (isDeflated ? inflateSync(bytes) : bytes).toString("latin1");
  }

  setStream(number: number, text: string): void {
    const bytes = deflateSync(Buffer.from(text, "latin1")).toString("latin1");
    const head = new Map<string, PdfValue>([
      ...this.dictionary(number),
      ["Filter", "/FlateDecode"],
      ["Length", String(bytes.length)],
    ]);
    this.#put(number, head, bytes);
  }

  /** A new stream in clear, which other programs find without reading the file. */
  addStream(entries: Readonly<Record<string, PdfValue>>, bytes: string): number {
    const number = this.#next();
    this.#put(number, new Map([...Object.entries(entries), ["Length", String(bytes.length)]]), bytes);
    return number;
  }

  bytes(): Uint8Array {
    const size = this.#next();
    const offsets = new Map<number, number>();
    const parts = [this.#head];
    let at = this.#head.length;
    for (const [number, body] of this.#bodies) {
      const part = `${number} 0 obj\n${body}\nendobj\n`;
      offsets.set(number, at);
      parts.push(part);
      at += part.length;
    }
    const entry = (number: number) => {
      const offset = offsets.get(number);
      return offset === undefined
        ? "0000000000 65535 f \n"
        : `${String(offset).padStart(10, "0")} 00000 n \n`;
    };
    const entries = Array.from({ length: size - 1 }, (_, index) => entry(index + 1)).join("");
    const trailer = writeValue(new Map([...this.#trailer, ["Size", String(size)]]));
    parts.push(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
    );
    return Buffer.from(parts.join(""), "latin1");
  }

  #put(number: number, head: PdfDictionary, bytes: string): void {
    this.#read.set(number, head);
    this.#bodies.set(number, `${writeValue(head)} stream\n${bytes}\nendstream`);
  }

  #next(): number {
    return Math.max(0, ...this.#bodies.keys()) + 1;
  }
}

/** The place of a document that a name means: its identifier as in an address, the bytes that are not plain as `#` and two digits. */
export function nameWords(name: string): string {
  const address = name
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
