/** The room that a sheet leaves to its content, in CSS pixels (96 to the inch). */
export interface SheetRoom {
  readonly width: number;
  readonly height: number;
}

/** A rule `@page` as the browser gives it: its selector, and what it declares; empty where it declares nothing. */
export interface PageRule {
  readonly selector: string;
  readonly size: string;
  readonly margins: readonly [top: string, right: string, bottom: string, left: string];
}

/** Pixels a unit. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Width and height of the named sizes, upright, in millimetres. */
const NAMED: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
};

/** What the browser prints on when no rule says it. */
const DEFAULT: readonly [number, number] = [816, 1056];

/**
 * The room of each named sheet; the one without a name is that of all else, and lends the others what they do not say. Rules
 * of a first page or of one side change nothing of the width, and are passed over.
 *
 * @example
 * Math.round(sheetRooms([{ selector: "", size: "a4", margins: ["14mm", "15mm", "17mm", "15mm"] }]).get("")?.width ?? 0)
 * // => 680
 */
export function sheetRooms(rules: readonly PageRule[]): ReadonlyMap<string, SheetRoom> {
  const merged = new Map<string, PageRule>();
  for (const rule of rules.filter(({ selector }) => !selector.includes(":")))
    merged.set(rule.selector, over(rule, merged.get(rule.selector)));
  const common = merged.get("");
  const names = new Set(["", ...merged.keys()]);
  return new Map([...names].map((name) => [name, roomOf(over(merged.get(name), common))]));
}

function over(rule: PageRule | undefined, under: PageRule | undefined): PageRule {
  const margin = (side: 0 | 1 | 2 | 3) => rule?.margins[side] || under?.margins[side] || "";
  const margins = [margin(0), margin(1), margin(2), margin(3)] as const;
  return { selector: rule?.selector ?? "", size: rule?.size || under?.size || "", margins };
}

function roomOf({ size, margins: [top, right, bottom, left] }: PageRule): SheetRoom {
  const [width, height] = sheetOf(size);
  return {
    width: width - pixels(left, width) - pixels(right, width),
    height: height - pixels(top, width) - pixels(bottom, width),
  };
}

function sheetOf(size: string): readonly [number, number] {
  const words = size.toLowerCase().split(/\s+/);
  const named = words.flatMap((word) => (NAMED[word] ? [NAMED[word]] : []))[0];
  const lengths = words.map((word) => pixels(word, 0)).filter((length) => length > 0);
  const [one = 0, other = one] = lengths;
  const upright = named
    ? named.map((length) => length * (UNITS["mm"] ?? 0))
    : one > 0
      ? [one, other]
      : DEFAULT;
  const [width = 0, height = 0] = words.includes("landscape") ? [...upright].sort((a, b) => b - a) : upright;
  return [width, height];
}

function pixels(length: string, whole: number): number {
  const [, number, unit = ""] = /^([\d.]+)(%|[a-z]+)$/i.exec(length) ?? [];
  if (number === undefined) return 0;
  return unit === "%" ? (Number(number) / 100) * whole : Number(number) * (UNITS[unit.toLowerCase()] ?? 0);
}
