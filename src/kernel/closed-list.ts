/**
 * A closed list is one table: its codes are the keys, what is known of each (its words first) the values. The type of the
 * code is `keyof typeof TABLE`; `npm run schemas` writes the enums of the schemas from it.
 */

/**
 * The codes of a closed list, in the order of its table.
 *
 * @example
 * codesOf({ secret: "secret statistique", absent: "valeur non publiée" })
 * // => ["secret", "absent"]
 */
export function codesOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/**
 * Whether a text is one of the codes of a closed list; what every object has is none.
 *
 * @example
 * isCodeOf({ secret: "secret statistique" }, "secret")
 * // => true
 * @example
 * isCodeOf({ secret: "secret statistique" }, "constructor")
 * // => false
 */
export function isCodeOf<T extends object>(table: T, text: string): text is keyof T & string {
  return Object.hasOwn(table, text);
}

/**
 * One column of a closed list: what a key holds for each of its codes.
 *
 * @example
 * eachOf({ EUR: { level: "€", gap: "€" } }, "level")
 * // => { EUR: "€" }
 */
export function eachOf<T extends Readonly<Record<string, object>>, K extends keyof T[keyof T]>(
  table: T,
  key: K,
): { readonly [Code in keyof T]: T[Code][K] } {
  return Object.fromEntries(
    Object.entries(table).map(([code, known]) => [code, (known as T[keyof T])[key]]),
  ) as {
    [Code in keyof T]: T[Code][K];
  };
}
