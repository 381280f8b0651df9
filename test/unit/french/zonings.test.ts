import { expect, test } from "vitest";
import { placeSentences } from "../../../src/french/descriptions.ts";
import { twoZonings, zoningSentence } from "../../../src/french/zonings.ts";
import { epci, qpv } from "../../build.ts";

const now = (code: string, succession?: "inchange" | "modifie" | "nouveau") =>
  qpv(code, { geography: "qpv2024", ...(succession && { succession }) });

test("the two zonings are those that a correspondence table speaks of", () => {
  expect(twoZonings([qpv("QP1"), now("QN1"), epci()])).toBeUndefined();
  const gone = qpv("QP2", { succession: "sorti" });
  const all = [qpv("QP1"), gone, now("QN1", "modifie"), now("QN2", "nouveau"), now("QN3")];
  expect(twoZonings(all)).toEqual({ now: [all[2], all[3]], gone: [gone] });
});

test("each kind is counted, and what there is none of is not said", () => {
  const two = [now("QN1", "inchange"), now("QN2", "modifie"), now("QN3", "modifie"), now("QN4", "nouveau")];
  expect(zoningSentence({ now: two, gone: [qpv("QP9"), qpv("QP8")] })).toMatch(
    /: 1 quartier au périmètre inchangé, 2 quartiers au périmètre modifié, 1 quartier nouveau, 2 quartiers de 2015 sortis\./,
  );
  expect(zoningSentence({ now: [], gone: [qpv("QP9")] })).toMatch(
    /: 1 quartier de 2015 sorti\. Les chiffres/,
  );
});

test("a QPV of 2015 names those that succeed it", () => {
  expect(placeSentences(qpv("QP1"), (code) => code, ["QN1", "QN2"]).join()).toContain(
    "lui succède en 2024 : QN1, QN2",
  );
});
