import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Network } from "../../src/files/network.ts";
import { Courier } from "../../src/workspace/refresh/courier.ts";
import { type Answer, bytes, inTurn, producers, status } from "./producer-server.ts";

const ADDRESS = "api.insee.fr/melodi/catalog/all";
const errand = (limitInMegabytes = 1) => ({
  address: `https://${ADDRESS}`,
  hosts: ["api.insee.fr"],
  limitInMegabytes,
});

async function asking(answer: Answer) {
  const { network, pauses, asked } = await producers({ [ADDRESS]: answer });
  const delivery = await new Courier(network).fetch(errand());
  return { delivery, pauses, asked, status: "response" in delivery ? delivery.response.status : undefined };
}

describe("the rate", () => {
  test("is thirty requests in any minute: the thirty-first waits for the first to be a minute old", async () => {
    const { network, pauses } = await producers({ [ADDRESS]: bytes("{}") });
    const courier = new Courier(network);
    for (let request = 0; request < 30; request += 1) await courier.fetch(errand());
    expect(pauses).toEqual([]);
    await courier.fetch(errand());
    expect(pauses).toEqual([60_000]);
    for (let request = 0; request < 29; request += 1) await courier.fetch(errand());
    expect(pauses).toEqual([60_000]);
  });

  test("that a host counts otherwise is respected: a 429 says how long", async () => {
    const said = await asking(inTurn(status(429, { "retry-after": "7" }), bytes("{}")));
    expect(said.pauses).toEqual([7000]);
    expect(said.status).toBe(200);
  });

  test("a 429 may say until when, or nothing: then it is the minute over which requests are counted", async () => {
    const until = "Fri, 20 Nov 2026 10:00:30 GMT";
    expect((await asking(inTurn(status(429, { "retry-after": until }), bytes("{}")))).pauses).toEqual([
      30_000,
    ]);
    expect((await asking(inTurn(status(429), bytes("{}")))).pauses).toEqual([60_000]);
  });

  test("a pause of more than five minutes is left to the user, and so is the fourth", async () => {
    const hour = await asking(status(429, { "retry-after": "3600" }));
    expect(hour.pauses).toEqual([]);
    expect(hour.delivery).toEqual({ setback: { kind: "attente", host: "api.insee.fr", seconds: 3600 } });
    const always = await asking(status(429, { "retry-after": "2" }));
    expect(always.pauses).toEqual([2000, 2000, 2000]);
    expect(always.delivery).toEqual({ setback: { kind: "attente", host: "api.insee.fr", seconds: 2 } });
  });
});

test("what is waited for is shown: the answer, then the pause", async () => {
  const { network } = await producers({
    [ADDRESS]: inTurn(status(429, { "retry-after": "7" }), bytes("{}")),
  });
  const steps: string[] = [];
  const courier = new Courier(network, (label) => {
    steps.push(label);
    return () => void steps.push(`fin : ${label}`);
  });
  await courier.fetch({ ...errand(), label: "Melodi" });
  const pause = "api.insee.fr : attente de 7 s";
  expect(steps).toEqual(["Melodi", "fin : Melodi", pause, `fin : ${pause}`, "Melodi", "fin : Melodi"]);
});

describe("another try", () => {
  test("is made after a 5xx, with pauses that grow", async () => {
    const said = await asking(inTurn(status(500), status(502), status(504), bytes("{}")));
    expect(said.pauses).toEqual([1000, 4000, 16_000]);
    expect(said.status).toBe(200);
  });

  test("waits as long as a 503 asks", async () => {
    const said = await asking(inTurn(status(503, { "retry-after": "11" }), bytes("{}")));
    expect(said.pauses).toEqual([11_000]);
  });

  test("is not made of a 404, nor of a 500 that is a sentence: both are answers", async () => {
    expect((await asking(status(404))).asked).toHaveLength(1);
    const sentence: Answer = (response) => {
      response
        .writeHead(500, { "content-type": "text/plain" })
        .end("Le serveur a rencontré une erreur inattendue.");
    };
    const { delivery, asked } = await asking(sentence);
    expect(asked).toHaveLength(1);
    expect(delivery).toEqual({
      setback: {
        kind: "refus",
        address: `https://${ADDRESS}`,
        status: 500,
        said: "Le serveur a rencontré une erreur inattendue.",
      },
    });
  });
});

describe("an answer larger than its bound is not waited for", () => {
  const endless: Answer = (response) => {
    response.writeHead(200);
    const more = () => {
      if (!response.destroyed) response.write(Buffer.alloc(200_000), () => setImmediate(more));
    };
    more();
  };

  test.each<[string, Answer]>([
    ["that says so", bytes(Buffer.alloc(1_200_000), { "content-length": "1200000" })],
    ["that never ends", endless],
    [
      "that is small as long as it is packed",
      bytes(gzipSync(Buffer.alloc(5e6)), { "content-encoding": "gzip" }),
    ],
  ])("%s", async (_, answer) => {
    const { delivery, asked } = await asking(answer);
    expect(delivery).toEqual({ setback: { kind: "demesuree", address: `https://${ADDRESS}`, limit: 1 } });
    expect(asked).toHaveLength(1);
  });
});

test("a host that is too slow is asked twice, then no more; so is one that wants to be left alone", async () => {
  let asked = 0;
  const slow: Network = {
    get: async () => {
      asked += 1;
      return { failure: "trop_lente", detail: "" };
    },
    wait: async () => undefined,
    now: () => 0,
  };
  const courier = new Courier(slow);
  const setback = { kind: "injoignable", host: "api.insee.fr", detail: "il ne répond pas à temps" };
  expect(await courier.fetch(errand())).toEqual({ setback });
  expect(await courier.fetch(errand())).toEqual({ setback });
  expect(asked).toBe(2);
  const busy = await producers({ [ADDRESS]: status(429, { "retry-after": "3600" }) });
  const other = new Courier(busy.network);
  await other.fetch(errand());
  await other.fetch(errand());
  expect(busy.asked).toHaveLength(1);
});

test("a host that cannot be reached is asked once", async () => {
  let asked = 0;
  const network: Network = {
    get: async () => {
      asked += 1;
      return { failure: "injoignable", detail: "son nom n’a pas été trouvé" };
    },
    wait: async () => undefined,
    now: () => 0,
  };
  const courier = new Courier(network);
  const first = await courier.fetch(errand());
  expect(await courier.fetch(errand())).toEqual(first);
  expect(first).toEqual({
    setback: { kind: "injoignable", host: "api.insee.fr", detail: "son nom n’a pas été trouvé" },
  });
  expect(asked).toBe(1);
});
