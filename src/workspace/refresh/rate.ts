import type { Network } from "../../files/network.ts";

/** What Melodi accepts without a key; the other hosts are not asked more often. */
export const REQUESTS_A_MINUTE = 30;

const MINUTE = 60_000;

/**
 * Keeps to a number of requests a minute for each host, over any sixty seconds: a request that would be one too many waits.
 *
 * @source Insee, API Melodi, portail-api.insee.fr: 30 requests a minute, then 429
 */
export class Rate {
  readonly #network: Network;
  readonly #moments = new Map<string, readonly number[]>();

  constructor(network: Network) {
    this.#network = network;
  }

  /** Waits for one's turn and takes it. */
  async turn(host: string): Promise<void> {
    const last = (this.#moments.get(host) ?? []).slice(-REQUESTS_A_MINUTE);
    const oldest = last.length === REQUESTS_A_MINUTE ? last[0] : undefined;
    const pause = oldest === undefined ? 0 : oldest + MINUTE - this.#network.now();
    if (pause > 0) await this.#network.wait(pause);
    this.#moments.set(host, [...last, this.#network.now()]);
  }
}
