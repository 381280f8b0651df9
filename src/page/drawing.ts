import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** From a value to a place on the page, in pixels. */
export type Scale = (value: number) => number;

/**
 * A straight scale; values that are all the same stand in the middle.
 *
 * @example
 * straightScale([10, 20], [0, 100])(15)
 * // => 50
 * @example
 * straightScale([7, 7], [0, 100])(7)
 * // => 50
 */
export function straightScale(values: readonly number[], [start, end]: readonly [number, number]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) =>
    most === least ? (start + end) / 2 : start + ((value - least) / (most - least)) * (end - start);
}

/**
 * Heights of labels, moved apart where they would cover one another, and kept between two bounds.
 *
 * @example
 * apart([10, 12, 60], 14, [0, 100])
 * // => [10, 24, 60]
 * @example
 * apart([98, 99], 14, [0, 100])
 * // => [86, 100]
 */
export function apart(
  heights: readonly number[],
  least: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const sorted = heights.map((height, index) => ({ height, index }));
  sorted.sort((one, other) => one.height - other.height);
  let free = top;
  for (const one of sorted) {
    one.height = Math.max(one.height, free);
    free = one.height + least;
  }
  let floor = bottom;
  for (const one of sorted.toReversed()) {
    one.height = Math.min(one.height, floor);
    floor = one.height - least;
  }
  return sorted.sort((one, other) => one.index - other.index).map(({ height }) => height);
}

/** The width of an element on the screen, in pixels, as the page is resized; `first` until it is there. */
export function useWidth<T extends Element>(first: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = new ResizeObserver(([entry]) => {
      const seen = Math.round(entry?.contentRect.width ?? 0);
      if (seen > 0) setWidth(seen);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
