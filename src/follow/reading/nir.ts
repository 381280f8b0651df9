/**
 * The French national identifier in a text: sex, year, month, département and commune of birth, rank, and a key of two digits
 * that may miss. Spaces, points and hyphens may stand between its parts.
 *
 * @source Décret n° 82-103 du 22 janvier 1982, art. 4; Insee, « Définition : NIR »: 13 characters; key = 97 − (number mod 97)
 */
const NIR =
  /(?<![\dA-Za-z])([1-478])[ .-]?(\d{2})[ .-]?(0[1-9]|1[0-2]|[2-9]\d)[ .-]?(\d{2}|2[AB])[ .-]?(\d{3})[ .-]?(\d{3})(?:[ .-]?(\d{2}))?(?![\dA-Za-z])/gi;

/**
 * Whether a text holds a national identifier: with its key, when the key is right or the number is written in its parts; without,
 * when the number begins as those of people do. A mistyped key does not make the number anonymous.
 *
 * @example
 * isNir("2 55 08 14 168 025 38")
 * // => true
 * @example
 * isNir("255081416802539")
 * // => false
 */
export function isNir(text: string): boolean {
  return [...text.matchAll(NIR)].some(([whole, sex = "", year = "", month = "", ...rest]) => {
    const [department = "", commune = "", rank = "", key] = rest;
    if (/[ .-]/.test(whole)) return isGrouped(whole);
    if (key === undefined) return /^[12]$/.test(sex) && /^(?:0[1-9]|1[0-2])$/.test(month);
    return keyOf(`${sex}${year}${month}${department}${commune}${rank}`) === Number(key);
  });
}

/** Written in its parts, as on a card: the sex alone, then the year, the month, the place and the rank. */
function isGrouped(whole: string): boolean {
  return /^\d[ .-]\d{2}[ .-]\d{2}[ .-](?:\d{2}|2[AB])/i.test(whole);
}

/**
 * The key of a number of 13 characters; Corsica's 2A counts as 19 and 2B as 18.
 *
 * @example
 * keyOf("2550814168025")
 * // => 38
 */
export function keyOf(number: string): number {
  const digits = number.replace(/2A/i, "19").replace(/2B/i, "18");
  return 97 - Number(BigInt(digits) % 97n);
}
