import { setTimeout as sleep } from "node:timers/promises";
import type { Network, NetworkAnswer, NetworkFailure, NetworkRequest } from "../files/network.ts";
import { VERSION } from "../kernel/version.ts";

/** Where a request really goes. Tests send it to a server of their own; nothing else does. */
type Route = (address: URL) => URL;

/** Only encrypted: what is read ends in a report. */
const encrypted: Route = (address) => {
  if (address.protocol !== "https:") throw new TypeError(`not https: ${address.href}`);
  return address;
};

/** The real network, by the `fetch` of Node: one request at a time, no cookie, no redirection followed. */
export function nodeNetwork(route: Route = encrypted): Network {
  return {
    get: (request) => get(request, route),
    wait: (duration) => sleep(duration),
    now: () => Date.now(),
  };
}

async function get(request: NetworkRequest, route: Route): Promise<NetworkAnswer> {
  const target = route(new URL(request.address));
  const signal = AbortSignal.timeout(request.patience * 1000);
  let response: Response | undefined;
  try {
    response = await fetch(target, {
      headers: { "user-agent": `ecarts/${VERSION}`, ...request.headers },
      redirect: "manual",
      credentials: "omit",
      signal,
    });
    const { headers, status } = response;
    const body = await bodyOf(response, request.limit);
    if (body === undefined) return { failure: "demesuree", detail: "" };
    const announced = Number(headers.get("content-length") ?? Number.NaN);
    const isPacked = headers.has("content-encoding");
    if (!isPacked && status !== 304 && announced >= 0 && announced !== body.length)
      return { failure: "coupee", detail: `${body.length} octets reçus sur ${announced}` };
    return { status, header: (name) => headers.get(name) ?? undefined, body };
  } catch (error) {
    return failureOf(error, { hasBegun: response !== undefined, isLate: signal.aborted });
  }
}

/** The bytes of an answer; undefined as soon as there are more than the limit: the rest is not waited for. */
async function bodyOf({ body, headers }: Response, limit: number): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  const isAnnounced = !headers.has("content-encoding") && Number(headers.get("content-length")) > limit;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > limit || isAnnounced) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
  return Buffer.concat(parts);
}

/** Why no connection was made, by the code of the system. */
const UNREACHED: Readonly<Record<string, string>> = {
  ENOTFOUND: "son nom n’a pas été trouvé",
  EAI_AGAIN: "son nom n’a pas été trouvé",
  ECONNREFUSED: "la connexion est refusée",
  ENETUNREACH: "le réseau est coupé",
  EHOSTUNREACH: "le réseau est coupé",
  ENETDOWN: "le réseau est coupé",
  ERR_TLS_CERT_ALTNAME_INVALID: "son certificat n’est pas le sien",
  CERT_HAS_EXPIRED: "son certificat est périmé",
  DEPTH_ZERO_SELF_SIGNED_CERT: "son certificat n’est signé par personne de connu",
  SELF_SIGNED_CERT_IN_CHAIN: "son certificat n’est signé par personne de connu",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "son certificat n’est signé par personne de connu",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "son certificat n’est signé par personne de connu",
};

function failureOf(
  error: unknown,
  { hasBegun, isLate }: { readonly hasBegun: boolean; readonly isLate: boolean },
): { failure: NetworkFailure; detail: string } {
  if (isLate) return { failure: "trop_lente", detail: "" };
  const code = codesOf(error).find((one) => one in UNREACHED);
  if (code !== undefined && !hasBegun) return { failure: "injoignable", detail: UNREACHED[code] ?? code };
  if (codesOf(error).length === 0 && !(error instanceof TypeError)) throw error;
  return { failure: "coupee", detail: "" };
}

/** The codes of an error and of what caused it: `fetch` says only that it failed, and a host may have several addresses. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error ? [String(error.code)] : [];
  const several = error instanceof AggregateError ? error.errors : [];
  return [...own, ...several.flatMap(codesOf), ...codesOf(error.cause)];
}
