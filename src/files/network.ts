/** One request to one address: no second try, no redirection followed. */
export interface NetworkRequest {
  /** https://… */
  readonly address: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The most bytes that the answer may have, once unpacked. */
  readonly limit: number;
  /** How long all of the answer may take, in seconds. */
  readonly patience: number;
}

/** What came back: an answer whatever its status, or why there is none that is whole. */
export type NetworkAnswer = NetworkResponse | { readonly failure: NetworkFailure; readonly detail: string };

/** An answer that came whole. */
export interface NetworkResponse {
  readonly status: number;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  readonly body: Uint8Array;
}

/**
 * `injoignable`: no connection was made (no network, unknown host, connection refused, certificate); `coupee`: it broke, or
 * fewer bytes came than were announced; `trop_lente`: it lasted longer than it may; `demesuree`: more bytes than it may have.
 */
export type NetworkFailure = "injoignable" | "coupee" | "trop_lente" | "demesuree";

/** The door to the network. What may be asked, how often and how many times is decided by who asks. */
export interface Network {
  get(request: NetworkRequest): Promise<NetworkAnswer>;
  /** Milliseconds. */
  wait(duration: number): Promise<void>;
  /** The moment, in milliseconds since 1970. */
  now(): number;
}
