// The same rules and the same facts on every machine: a fixed generator (mulberry32).
// A rule is a condition on one QPV: comparisons of two figures with thresholds, composed by all, any and not.

const NAMES = Array.from({ length: 12 }, (_, index) => `fait_${index}`);
const COMPARATORS = ["superieur_a", "au_moins", "au_plus", "inferieur_a"];

export function dataset({ rules = 100, qpv = 1609, known = true } = {}) {
  const next = generator(20261120);
  const thresholds = Array.from({ length: 40 }, (_, index) => ({
    id: `seuil_${index}`,
    value: Math.round(next() * 1000) / 10,
  }));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const compare = () => ({
    kind: "compare",
    term: pick(NAMES),
    comparator: pick(COMPARATORS),
    threshold: pick(thresholds).id,
  });
  const between = () => {
    const [low, high] = [pick(thresholds), pick(thresholds)].toSorted((a, b) => a.value - b.value);
    return { kind: "entre", term: pick(NAMES), from: low.id, to: high.id };
  };
  const leaf = () => (next() < 0.7 ? compare() : between());
  const condition = () => ({
    kind: next() < 0.5 ? "tous" : "au_moins_un",
    conditions: [
      leaf(),
      leaf(),
      { kind: "non", condition: leaf() },
      { kind: next() < 0.5 ? "tous" : "au_moins_un", conditions: [leaf(), leaf()] },
    ],
  });
  return {
    names: NAMES,
    thresholds,
    rules: Array.from({ length: rules }, (_, index) => ({ id: `regle-${index}`, condition: condition() })),
    qpv: Array.from({ length: qpv }, () =>
      Object.fromEntries(
        NAMES.map((name) => [name, known || next() > 0.1 ? Math.round(next() * 1000) / 10 : null]),
      ),
    ),
  };
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
