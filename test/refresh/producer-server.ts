import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import type { Network } from "../../src/files/network.ts";
import { nodeNetwork } from "../../src/machine/network.ts";

/** What the server does with a request: `count` is how often this address was asked, from 1. */
export type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void;

/** Producers on one port of this machine, the world's network that leads to them, and what was asked and waited for. */
export interface Producers {
  readonly network: Network;
  /** Addresses asked, in their order, as the program wrote them. */
  readonly asked: string[];
  /** Pauses, in milliseconds: none is really waited for. */
  readonly pauses: number[];
}

/**
 * A server that answers in the place of producers, by their addresses (without scheme): those that it does not know are
 * answered 404. The clock stands still but for the pauses.
 */
export async function producers(answers: Readonly<Record<string, Answer>>): Promise<Producers> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "").slice(1);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const answer = answers[path] ?? notFound;
    answer(response, request, count);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const [asked, pauses]: [string[], number[]] = [[], []];
  let now = Date.UTC(2026, 10, 20, 10);
  const real = nodeNetwork((address) => {
    if (address.protocol !== "https:") throw new Error(`not https: ${address.href}`);
    return new URL(`http://127.0.0.1:${port}/${address.host}${address.pathname}${address.search}`);
  });
  const network: Network = {
    get: (request) => {
      asked.push(request.address);
      return real.get(request);
    },
    wait: async (duration) => {
      pauses.push(duration);
      now += duration;
    },
    now: () => now,
  };
  return { network, asked, pauses };
}

export const notFound: Answer = (response) => {
  response.writeHead(404, { "content-type": "text/html" }).end("<html>Page introuvable</html>");
};

/** The words of Melodi for a set that it does not have: recorded. */
export const unknownSet: Answer = (response) => {
  response
    .writeHead(500, { "content-type": "text/plain;charset=UTF-8" })
    .end("Le serveur a rencontré une erreur inattendue.");
};

export const json =
  (value: unknown): Answer =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
  };

export const bytes =
  (content: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(200, headers).end(content);
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end();
  };

/** Announces more than it sends, then cuts the connection. */
export const cut: Answer = (response) => {
  response.writeHead(200, { "content-length": "5000", "content-type": "application/json" });
  response.write('{"observations":[');
  setTimeout(() => response.destroy(), 20);
};

/** The first answers, each once, then the last for ever. */
export const inTurn =
  (...answers: readonly Answer[]): Answer =>
  (response, request, count) =>
    (answers[Math.min(count, answers.length) - 1] ?? notFound)(response, request, count);
