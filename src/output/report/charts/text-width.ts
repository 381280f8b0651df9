import { SOURCE_SANS_WIDTHS } from "./widths.ts";

const UNKNOWN_CHARACTER = 500;

function byCharacter(widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const pairs = Object.entries(widths).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  );
  return new Map(pairs);
}

const REGULAR = byCharacter(SOURCE_SANS_WIDTHS.regular);

const SEMIBOLD = byCharacter(SOURCE_SANS_WIDTHS.semibold);

/**
 * Width of a text set in Source Sans 3, in the unit of its size.
 *
 * @source measured advance widths, see source-sans-widths.ts
 * @example
 * textWidth("Cité 4", 10)
 * // => 23.48
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? SEMIBOLD : REGULAR;
  const units = [...text].reduce((sum, character) => sum + (widths.get(character) ?? UNKNOWN_CHARACTER), 0);
  return (units * size) / 1000;
}
