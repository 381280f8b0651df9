const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(decimals: number, signed: boolean): Intl.NumberFormat {
  const key = `${decimals}${signed}`;
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat("fr-FR", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? "exceptZero" : "negative",
    });
    FORMATS.set(key, format);
  }
  return format;
}

/**
 * A number as French typography writes it: thin no-break spaces between thousands, a comma, a true minus sign.
 * With `signed`, a plus stands before what is above zero.
 *
 * @source Lexique des règles typographiques en usage à l'Imprimerie nationale, « Nombres »
 * @example
 * formatNumber(-1234.56, 1)
 * // => "−1\u202f234,6"
 */
export function formatNumber(value: number, decimals: number, signed = false): string {
  return formatOf(decimals, signed).format(value).replace("-", "−");
}
