import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { nodeNetwork } from "../../../src/machine/network.ts";

const server = createServer((request, response) => {
  if (request.url === "/lent") return;
  if (request.url === "/trop") response.writeHead(200, { "content-length": "3" }).end("abcdef");
  else response.writeHead(200, { "x-vu": request.headers["user-agent"] ?? "" }).end("abc");
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;

const request = { address: "https://www.insee.fr/a", headers: {}, limit: 1000, patience: 5 };
const network = nodeNetwork((address) => new URL(address.pathname, `http://127.0.0.1:${port}`));

describe("the real network", () => {
  test("gives an answer whole, and says who asks", async () => {
    const answer = await network.get(request);
    if (!("status" in answer)) throw new Error("no answer");
    expect(answer.status).toBe(200);
    expect(new TextDecoder().decode(answer.body)).toBe("abc");
    expect(answer.header("x-vu")).toMatch(/^ecarts\/\d/);
    expect(answer.header("absent")).toBeUndefined();
  });

  test("an answer that does not come in time is slow, not waited for", async () => {
    const slow = { ...request, address: "https://www.insee.fr/lent", patience: 0.05 };
    expect(await network.get(slow)).toEqual({ failure: "trop_lente", detail: "" });
  });

  test("a port where nobody listens is not reached", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port: free } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const closed = nodeNetwork(() => new URL(`http://127.0.0.1:${free}/`));
    expect(await closed.get(request)).toMatchObject({ failure: "injoignable" });
  });

  test("a name that nobody knows is not reached, and it is said in French", async () => {
    const unknown = { ...request, address: "https://ecarts.invalid/" };
    expect(await nodeNetwork().get(unknown)).toEqual({
      failure: "injoignable",
      detail: "son nom n’a pas été trouvé",
    });
  });

  test("is encrypted, or is not used: a clear address is a bug of who asks", async () => {
    const clear = { ...request, address: `http://127.0.0.1:${port}/` };
    await expect(nodeNetwork().get(clear)).rejects.toThrow("not https");
  });

  test("waits and has a clock", async () => {
    const before = network.now();
    await network.wait(5);
    expect(network.now()).toBeGreaterThanOrEqual(before + 4);
  });
});
