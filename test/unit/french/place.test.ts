import { expect, test } from "vitest";
import { funnelSentences, kindWords, peersSentence, placeSentence } from "../../../src/french/place.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { epci, indicator, qpv, share } from "../../build.ts";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const among = (length: number) => Array.from({ length }, (_, rank) => ({ code: `QP${rank}`, value: rank }));

test("which kind they are", () => {
  expect(kindWords(qpv("QN1", { geography: "qpv2024" }))).toBe("quartiers prioritaires de 2024");
  expect(kindWords(epci())).toBe("EPCI qui ont un quartier prioritaire");
});

test("the better side is named, unless none is", () => {
  const counts = { lower: 1, equal: 0, among: { length: 10 } };
  expect(placeSentence(counts, "plus_haut_mieux")).toBe(
    "1 a une valeur plus basse, 8 une plus haute (meilleure), sur 9 autres.",
  );
  expect(placeSentence(counts, "neutre")).toBe("1 a une valeur plus basse, 8 une plus haute, sur 9 autres.");
});

test("who the peers are, with the measure and its bounds", () => {
  const measure = {
    indicator: "pop",
    period: "2018",
    value: 1000,
    lower: 500,
    upper: 2000,
    isLike: () => true,
  };
  const people = indicator("pop", { unit: "hab", shortLabel: "Population" });
  expect(plain(peersSentence({ measure, among: among(6), without: 2 }, qpv(), people))).toBe(
    "Pairs : les 6 quartiers prioritaires de 2015 (lui compris) dont « Population » va de 500 hab. à 2 000 hab. (1 000 hab. pour lui, 2018) ; 2 autres sans chiffre à cette date. Ces bornes sont une convention du programme.",
  );
  const estimated = peersSentence(
    { measure: { ...measure, lower: 500.4 }, among: among(6), without: 0 },
    qpv(),
    people,
  );
  expect(plain(estimated)).toContain("va d’environ 500 hab. à 2 000 hab.");
  expect(peersSentence({ among: among(6), without: 0 }, epci(), undefined)).toBe(
    "Tous les EPCI qui ont un quartier prioritaire dont le chiffre est lu : 6.",
  );
});

test("what the funnel says, on each side; why there is none; nothing of what is no share", () => {
  const funnel = { whole: 33.594, lower: 26.3, upper: 40.9, outside: 1, known: 40, side: "dans" } as const;
  const say = (one: object) =>
    funnelSentences({ period: "2019", funnel: { ...funnel, ...one } as never }, share()).map(plain);
  expect(say({})).toEqual([
    "Entonnoir en 2019 : si tous avaient la part de leur ensemble (33,6 %), 998 territoires de cette taille sur 1 000 seraient entre 26,3 % et 40,9 % ; la valeur est entre ces limites : le hasard suffit à l’expliquer.",
    "1 territoire est hors de ses propres limites, sur 40 dont l’effectif est connu.",
  ]);
  expect(say({ side: "sous" })[0]).toContain("en dessous");
  expect(say({ side: "au_dessus", outside: 12 })).toEqual([
    expect.stringContaining("au-dessus"),
    "12 territoires sont hors de leurs propres limites, sur 40 dont l’effectif est connu : leurs différences ne tiennent pas au hasard seul, et un rang n’en dit pas la cause.",
  ]);
  expect(funnelSentences({ period: "2019", funnel: unknown("effectifs_absents") }, share())[0]).toMatch(
    /^Entonnoir non calculé/,
  );
  expect(funnelSentences({ period: "2019" }, share())).toEqual([]);
});
