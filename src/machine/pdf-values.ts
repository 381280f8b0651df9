/**
 * A value of a PDF: a reference, an array, a dictionary by its keys (without their slash), or a token as it is written (a
 * number, a name with its slash, a string with its brackets).
 */
export type PdfValue = string | PdfReference | readonly PdfValue[] | PdfDictionary;

/** Another object of the file, by its number. */
export interface PdfReference {
  readonly object: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const SPACE = /[\s\0]*/y;
const REFERENCE = /(\d+) 0 R(?![A-Za-z])/y;
/** Names, hexadecimal strings, numbers and words. */
const TOKEN = /\/[^\s()<>[\]{}/%]*|<[0-9A-Fa-f\s]*>|[^\s()<>[\]{}/%]+/y;

/**
 * Reads a value, whatever follows it.
 *
 * @example
 * writeValue(readValue("<</K [1 0 R (a)] /Lang (fr)>> stream"))
 * // => "<</K [1 0 R (a)]\n/Lang (fr)>>"
 */
export function readValue(text: string): PdfValue {
  return new Reader(text).value();
}

/** The same value, as bytes of the file. */
export function writeValue(value: PdfValue): string {
  if (typeof value === "string") return value;
  if (value instanceof Map)
    return `<<${[...value].map(([key, one]) => `/${key} ${writeValue(one)}`).join("\n")}>>`;
  if ("object" in value) return `${value.object} 0 R`;
  return `[${(value as readonly PdfValue[]).map(writeValue).join(" ")}]`;
}

/** A text as a string of a PDF, in UTF-16. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return `<${bytes.toString("hex").toUpperCase()}>`;
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === "object" && "object" in value;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): PdfValue {
    this.#match(SPACE);
    const first = this.#text[this.#at] ?? "";
    if (first === "<" && this.#text[this.#at + 1] === "<") return this.#dictionary();
    if (first === "[") return this.#array();
    if (first === "(") return this.#string();
    const reference = first >= "0" && first <= "9" ? this.#match(REFERENCE) : undefined;
    if (reference) return { object: Number(reference[1]) };
    const token = this.#match(TOKEN);
    if (!token) throw new Error(`no value of a PDF: ${this.#text.slice(this.#at, this.#at + 20)}`);
    return token[0];
  }

  #dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.#at += 2;
    for (this.#match(SPACE); !this.#text.startsWith(">>", this.#at); this.#match(SPACE)) {
      const key = String(this.value()).slice(1);
      entries.set(key, this.value());
    }
    this.#at += 2;
    return entries;
  }

  #array(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.#at += 1;
    for (this.#match(SPACE); this.#text[this.#at] !== "]"; this.#match(SPACE)) values.push(this.value());
    this.#at += 1;
    return values;
  }

  /** Brackets within are in pairs, or escaped. */
  #string(): string {
    const start = this.#at;
    for (let open = 0; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at];
      if (letter === "\\") this.#at += 1;
      else if (letter === "(") open += 1;
      else if (letter === ")") open -= 1;
      if (open === 0) break;
    }
    this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }
}
