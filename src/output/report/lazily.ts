/** What makes each value of an object. */
export type Makers<T> = { readonly [Key in keyof T]-?: () => T[Key] };

/**
 * An object whose values are made when they are first read, each once: a template that prints two parts of a report makes these two.
 *
 * @example
 * let made = 0;
 * const view = lazily({ one: () => (made += 1), other: () => (made += 10) });
 * [view.one, view.one, made]
 * // => [1, 1, 1]
 */
export function lazily<T extends object>(makers: Makers<T>): T {
  const view = {};
  for (const [key, make] of Object.entries(makers) as readonly [string, () => unknown][]) {
    let held: { readonly value: unknown } | undefined;
    const get = () => {
      held ??= { value: make() };
      return held.value;
    };
    Object.defineProperty(view, key, { enumerable: true, get });
  }
  return view as T;
}

/** The same values once more changed, each when it is read. */
export const eachMade = <T extends object>(
  makers: Makers<T>,
  change: (value: unknown) => unknown,
): Makers<T> =>
  Object.fromEntries(
    Object.entries(makers as Makers<Record<string, unknown>>).map(([key, make]) => [
      key,
      () => change(make()),
    ]),
  ) as unknown as Makers<T>;
