/**
 * The address that may be asked for, or undefined: encrypted, without name or password, on the usual port, of one of the hosts.
 * A redirection is held to the same: `address` may be relative to the one that it comes from.
 *
 * @example
 * allowedAddress("https://api.insee.fr/melodi", ["api.insee.fr"])
 * // => "https://api.insee.fr/melodi"
 * @example
 * allowedAddress("https://api.insee.fr.example.org/melodi", ["api.insee.fr"])
 * // => undefined
 * @example
 * allowedAddress("/b.zip", ["www.insee.fr"], "https://www.insee.fr/a")
 * // => "https://www.insee.fr/b.zip"
 */
export function allowedAddress(address: string, hosts: readonly string[], from?: string): string | undefined {
  const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
  if (!url) return undefined;
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  // `host` bears the port when it is not the usual one: no host of the register does.
  return isPlain && hosts.includes(url.host) ? url.href : undefined;
}

/**
 * The host of an address, as messages name it; the text itself when it is no address.
 *
 * @example
 * hostOf("https://www.insee.fr/fr/statistiques/8243167")
 * // => "www.insee.fr"
 */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
