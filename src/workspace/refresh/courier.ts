import type {
  Network,
  NetworkAnswer,
  NetworkFailure,
  NetworkRequest,
  NetworkResponse,
} from "../../files/network.ts";
import type { World } from "../../files/world.ts";
import { allowedAddress, hostOf } from "./allowed-address.ts";
import { ATTEMPTS, LONGEST_PAUSE, Rate, retryPause } from "./pace.ts";
import type { Setback } from "./setback.ts";

/** What is asked for: an address, the most it may weigh, and what is known of it already. */
export interface Errand {
  readonly address: string;
  /** The hosts that may be asked: that of the address, and those that it may lead to. */
  readonly hosts: readonly string[];
  readonly limitInMegabytes: number;
  readonly accept?: string | undefined;
  /** What is shown while it is waited for; the host when there is none. */
  readonly label?: string | undefined;
  readonly known?:
    | { readonly etag?: string | undefined; readonly lastModified?: string | undefined }
    | undefined;
}

/** What an errand brought back. */
export type Delivery =
  | { readonly response: NetworkResponse; readonly address: string }
  | { readonly isSame: true }
  | { readonly setback: Setback };

/** How long one answer may take, in seconds: a minute, and a second for each megabyte that it may have (8 Mbit/s). */
const PATIENCE = 60;
const PATIENCE_A_MEGABYTE = 1;

const MOST_REDIRECTIONS = 5;

/**
 * Fetches what the register names, one address at a time: keeps to the rate of each host, tries again after a cut connection,
 * a 5xx or a 429, follows redirections to the hosts of the errand alone, and does not ask a host again that could not be
 * reached, does not answer in time or wants to be left alone. A 500 in plain text is an answer: Melodi says so that it does not know a set.
 */
export class Courier {
  readonly #network: Network;
  readonly #progress: World["progress"];
  readonly #rate: Rate;
  readonly #silent = new Map<string, Setback>();

  /** `progress` shows what is being waited for: an answer, or the moment at which one may ask again. */
  constructor(network: Network, progress: World["progress"] = () => () => undefined) {
    this.#network = network;
    this.#progress = progress;
    this.#rate = new Rate(network.now, (host, duration) => this.#pause(host, duration));
  }

  fetch(errand: Errand): Promise<Delivery> {
    return this.#follow(errand.address, errand, MOST_REDIRECTIONS);
  }

  /** An address, and where it leads: each step is held to the hosts of the errand. */
  async #follow(to: string, errand: Errand, stepsLeft: number): Promise<Delivery> {
    const address = allowedAddress(to, errand.hosts);
    if (address === undefined || stepsLeft < 0)
      return { setback: { kind: "redirection", address: errand.address, to } };
    const answer = await this.#insist(address, errand);
    if ("setback" in answer) return answer;
    const target = redirection(answer.response, address);
    return target === undefined
      ? delivery(answer.response, address)
      : this.#follow(target, errand, stepsLeft - 1);
  }

  /** One address until it answers for good. */
  async #insist(
    address: string,
    errand: Errand,
  ): Promise<{ response: NetworkResponse } | { setback: Setback }> {
    const host = hostOf(address);
    for (let attempt = 1; ; attempt += 1) {
      const known = this.#silent.get(host);
      if (known) return { setback: known };
      await this.#rate.turn(host);
      const answer = await this.#shown(errand.label ?? host, this.#network.get(requestOf(address, errand)));
      const pause = retryPause(answer, attempt, this.#network.now());
      const isFinal = pause === undefined || pause > LONGEST_PAUSE || attempt >= ATTEMPTS;
      if (isFinal) return this.#settled(answer, { address, attempt, errand, pause });
      await this.#pause(host, pause);
    }
  }

  #pause(host: string, duration: number): Promise<void> {
    const seconds = Math.ceil(duration / 1000);
    return this.#shown(`${host} : attente de ${seconds} s`, this.#network.wait(duration));
  }

  /** Something that is waited for, shown until it is there. */
  async #shown<T>(label: string, work: Promise<T>): Promise<T> {
    const done = this.#progress(label);
    return work.finally(done);
  }

  #settled(answer: NetworkAnswer, told: Told): { response: NetworkResponse } | { setback: Setback } {
    if ("failure" in answer) return { setback: this.#failed(answer, told) };
    if (answer.status !== 429) return { response: answer };
    const seconds = Math.ceil((told.pause ?? 0) / 1000);
    return { setback: this.#silenced({ kind: "attente", host: hostOf(told.address), seconds }) };
  }

  #failed(
    { failure, detail }: { readonly failure: NetworkFailure; readonly detail: string },
    { address, attempt, errand }: Told,
  ): Setback {
    if (failure === "demesuree") return { kind: "demesuree", address, limit: errand.limitInMegabytes };
    if (failure === "coupee") return { kind: failure, address, attempts: attempt };
    const why = failure === "trop_lente" ? "il ne répond pas à temps" : detail;
    return this.#silenced({ kind: "injoignable", host: hostOf(address), detail: why });
  }

  /** A host that is not asked again in this call. */
  #silenced(setback: Setback & { readonly host: string }): Setback {
    this.#silent.set(setback.host, setback);
    return setback;
  }
}

/** What is told of the last try of an address; the pause in milliseconds. */
interface Told {
  readonly address: string;
  readonly attempt: number;
  readonly errand: Errand;
  readonly pause: number | undefined;
}

/** Where an answer leads, as a whole address where it can be one; undefined when it leads nowhere. */
function redirection({ status, header }: NetworkResponse, from: string): string | undefined {
  const target = header("location");
  if (![301, 302, 303, 307, 308].includes(status) || target === undefined) return undefined;
  return URL.canParse(target, from) ? new URL(target, from).href : target;
}

function requestOf(address: string, errand: Errand): NetworkRequest {
  const { limitInMegabytes } = errand;
  const patience = PATIENCE + limitInMegabytes * PATIENCE_A_MEGABYTE;
  return { address, headers: headersOf(errand), limit: limitInMegabytes * 1e6, patience };
}

function headersOf({ accept, known }: Errand): Record<string, string> {
  return {
    accept: accept ?? "*/*",
    ...(known?.etag !== undefined && { "if-none-match": known.etag }),
    ...(known?.lastModified !== undefined && { "if-modified-since": known.lastModified }),
  };
}

function delivery(response: NetworkResponse, address: string): Delivery {
  if (response.status === 304) return { isSame: true };
  if (response.status === 200) return { response, address };
  const said = new TextDecoder().decode(response.body.subarray(0, 400)).replace(/\s+/g, " ").trim();
  const isPage = said.startsWith("<");
  return {
    setback: { kind: "refus", address, status: response.status, said: isPage ? "" : said.slice(0, 120) },
  };
}
