/** What JSON can hold. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value in its packed form: texts, keys of objects and repeated values stand once, and are named by their rank. */
interface Packed {
  readonly texts: readonly string[];
  /** The keys of each kind of object, in their order. */
  readonly shapes: readonly (readonly string[])[];
  readonly shared: readonly Json[];
  readonly value: Json;
}

/** A text that ends on a number, such as an address `file:line`: its beginning stands once for all its lines. */
const NUMBERED = /^(.*:)(\d+)$/s;

/** A repeated value is named by a rank: shorter than this, it is as short written again. */
const SHORT = 8;

/**
 * A value as compact JSON: what JSON would write of it, keys that are undefined left out, each text, each list of keys and
 * each repeated value once. The same value gives the same text.
 *
 * @example
 * unpackJson(packJson([{ unit: "%", at: "a.csv:12" }, { unit: "%", at: "a.csv:13" }]))
 * // => [{ unit: "%", at: "a.csv:12" }, { unit: "%", at: "a.csv:13" }]
 */
export function packJson(value: unknown): string {
  return new Packer().pack(value);
}

/** The value that `packJson` wrote. Values that were equal may be one and the same object: they are not to be changed. */
export function unpackJson(text: string): unknown {
  const packed = JSON.parse(text) as Packed;
  const known: unknown[] = [];
  const textOf = (reference: string): string => {
    const cut = reference.indexOf(":");
    if (cut < 0) return packed.texts[Number.parseInt(reference, 36)] ?? "";
    return `${packed.texts[Number.parseInt(reference.slice(0, cut), 36)]}${reference.slice(cut + 1)}`;
  };
  const opened = (node: Json): unknown => {
    if (typeof node === "string") return node.startsWith("~") ? sharedOf(node.slice(1)) : textOf(node);
    if (!Array.isArray(node)) return node;
    const [shape, ...held] = node as readonly Json[];
    const keys = packed.shapes[Number(shape) - 1];
    return keys
      ? Object.fromEntries(keys.map((key, rank) => [key, opened(held[rank] as Json)]))
      : held.map(opened);
  };
  const sharedOf = (rank: string): unknown => {
    const index = Number.parseInt(rank, 36);
    known[index] ??= opened(packed.shared[index] as Json);
    return known[index];
  };
  return opened(packed.value);
}

/** A list or an object whose parts have been packed: numbers of other nodes, or what stands in their place as it is. */
interface Node {
  readonly parts: readonly (number | string)[];
  uses: number;
}

class Packer {
  readonly #texts = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  readonly #nodes: Node[] = [];
  readonly #known = new Map<string, number>();
  readonly #shared: string[] = [];
  readonly #ranks = new Map<number, number>();

  pack(value: unknown): string {
    const root = this.#part(value);
    const written = typeof root === "number" ? this.#whole(root) : root;
    const shapes = [...this.#shapes.keys()].join(",");
    return `{"texts":${JSON.stringify([...this.#texts.keys()])},"shapes":[${shapes}],"shared":[${this.#shared.join(",")}],"value":${written}}`;
  }

  /** The number of a node for lists and objects, JSON for the rest. */
  #part(value: unknown): number | string {
    if (typeof value === "string") return `"${this.#text(value)}"`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
    if (Array.isArray(value)) return this.#node(["0", ...value.map((one) => this.#part(one))]);
    const held = Object.entries(value).filter(([, one]) => one !== undefined);
    const shape = rankOf(this.#shapes, JSON.stringify(held.map(([key]) => key))) + 1;
    return this.#node([`${shape}`, ...held.map(([, one]) => this.#part(one))]);
  }

  #text(value: string): string {
    const [, beginning, number] = NUMBERED.exec(value) ?? [];
    const rank = rankOf(this.#texts, beginning ?? value).toString(36);
    return number === undefined ? rank : `${rank}:${number}`;
  }

  #node(parts: Node["parts"]): number {
    const key = parts.map((part) => (typeof part === "number" ? `#${part}` : part)).join(",");
    const known = this.#known.get(key);
    if (known !== undefined) {
      (this.#nodes[known] as Node).uses += 1;
      return known;
    }
    this.#known.set(key, this.#nodes.length);
    return this.#nodes.push({ parts, uses: 1 }) - 1;
  }

  #written(node: number): string {
    if ((this.#nodes[node] as Node).uses === 1) return this.#whole(node);
    const known = this.#ranks.get(node);
    if (known !== undefined) return `"~${known.toString(36)}"`;
    const whole = this.#whole(node);
    if (whole.length <= SHORT) return whole;
    const rank = this.#shared.push(whole) - 1;
    this.#ranks.set(node, rank);
    return `"~${rank.toString(36)}"`;
  }

  #whole(node: number): string {
    const { parts } = this.#nodes[node] as Node;
    return `[${parts.map((part) => (typeof part === "number" ? this.#written(part) : part)).join(",")}]`;
  }
}

/** The rank of a text among those met, itself added to them. */
function rankOf(known: Map<string, number>, text: string): number {
  const rank = known.get(text) ?? known.size;
  known.set(text, rank);
  return rank;
}
