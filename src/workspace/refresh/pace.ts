import type { NetworkAnswer, NetworkFailure, NetworkResponse } from "../../files/network.ts";

/** What Melodi accepts without a key; the other hosts are not asked more often. */
export const REQUESTS_A_MINUTE = 30;

/** In milliseconds. */
const MINUTE = 60_000;

/**
 * Keeps to a number of requests a minute for each host, over any sixty seconds: a request that would be one too many waits.
 *
 * @source Insee, API Melodi, portail-api.insee.fr: 30 requests a minute, then 429
 */
export class Rate {
  readonly #now: () => number;
  readonly #pause: (host: string, duration: number) => Promise<void>;
  readonly #moments = new Map<string, readonly number[]>();

  constructor(now: () => number, pause: (host: string, duration: number) => Promise<void>) {
    this.#now = now;
    this.#pause = pause;
  }

  /** Waits for one's turn and takes it. */
  async turn(host: string): Promise<void> {
    const last = (this.#moments.get(host) ?? []).slice(-REQUESTS_A_MINUTE);
    const oldest = last.length === REQUESTS_A_MINUTE ? last[0] : undefined;
    const pause = oldest === undefined ? 0 : oldest + MINUTE - this.#now();
    if (pause > 0) await this.#pause(host, pause);
    this.#moments.set(host, [...last, this.#now()]);
  }
}

/** How often one address is asked in all. */
export const ATTEMPTS = 4;

/** The pause after a first failure, in milliseconds; each next one is four times as long: 1, 4, 16 seconds. */
const FIRST_PAUSE = 1000;

/** The longest that one waits because a host asks for it, in milliseconds. Beyond, the user is told. */
export const LONGEST_PAUSE = 300_000;

/**
 * How long to wait before asking an address again, in milliseconds; undefined when what came back is final. Not final: a cut
 * connection, a first one that is too slow, a 429 and a 503 (as long as they say), another 5xx, unless it is the plain text by
 * which Melodi says that it does not know a set. Final: a host that cannot be reached, an answer that is too large.
 *
 * @source RFC 9110, section 10.2.3 (Retry-After: seconds, or a date)
 */
export function retryPause(answer: NetworkAnswer, attempt: number, now: number): number | undefined {
  const growing = FIRST_PAUSE * 4 ** (attempt - 1);
  if ("failure" in answer) return isTriedAgain(answer.failure, attempt) ? growing : undefined;
  const asked = retryAfter(answer, now);
  if (answer.status === 429) return asked ?? MINUTE; // Over which requests are counted.
  if (answer.status < 500 || isWords(answer)) return undefined;
  return answer.status === 503 && asked !== undefined ? asked : growing;
}

/** A slow answer was waited for long enough: one more time, and no more. */
function isTriedAgain(failure: NetworkFailure, attempt: number): boolean {
  return failure === "coupee" || (failure === "trop_lente" && attempt === 1);
}

/** A 500 whose body is a sentence: the server has decided, it has not stumbled. */
function isWords({ status, header, body }: NetworkResponse): boolean {
  return status === 500 && (header("content-type") ?? "").startsWith("text/plain") && body.length > 0;
}

function retryAfter({ header }: NetworkResponse, now: number): number | undefined {
  const text = header("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
