// The same formulas in SQL, one pass for the levels and one for the series.
const Z = "1.959963984540054";
const ZZ = String(1.959963984540054 ** 2);
const DETECT = String((1.959963984540054 + 0.8416212335729143) / 1.959963984540054);
const THRESHOLD = "9.54953570608324";

export const SERIES = [
  "change",
  "changeLower",
  "changeUpper",
  "detectable",
  "gapChiSquare",
  "gapSlope",
  "gapTrend",
  "valueChiSquare",
  "valueSlope",
  "valueTrend",
];

export const sqlOfCells = `
WITH joined AS (
  SELECT p.pair, q.indicator, q.period, q.c, q.d, e.c AS w, e.d AS n, e.c - q.c AS rc, e.d - q.d AS rd
  FROM figures q JOIN pairs p ON q.territory = p.territory
  LEFT JOIN figures e ON e.territory = p.reference AND e.indicator = q.indicator AND e.period = q.period
), shares AS (
  SELECT *, c / d AS p1, rc / rd AS p2, 1 - d / n AS rest, 0.5 / (d + ${ZZ}) AS f1, 0.5 / (rd + ${ZZ}) AS f2 FROM joined
), arms AS (
  SELECT *, (2 * c + ${ZZ}) * f1 - p1 AS s1, (2 * rc + ${ZZ}) * f2 - p2 AS s2,
    ${Z} * sqrt(${ZZ} + 4 * c * (1 - p1)) * f1 AS a1, ${Z} * sqrt(${ZZ} + 4 * rc * (1 - p2)) * f2 AS a2,
    exp(${Z} * sqrt((d - c) / (c * d) + (rd - rc) / (rc * rd))) AS e, (c * rd) / (d * rc) AS q
  FROM shares
)
SELECT pair, indicator, period, c, d, 100 * (p1 - w / n) AS gap,
  100 * rest * (p1 - p2 - sqrt((a1 - s1) * (a1 - s1) + (a2 + s2) * (a2 + s2))) AS lower,
  100 * rest * (p1 - p2 + sqrt((a1 + s1) * (a1 + s1) + (a2 - s2) * (a2 - s2))) AS upper,
  (c * n) / (d * w) AS ratio,
  (q / e) / ((1 - rest) * (q / e) + rest) AS "ratioLower",
  (q * e) / ((1 - rest) * (q * e) + rest) AS "ratioUpper"
FROM arms`;

/** Slope from five sums. */
const slope = (w, wt, wx, wtt, wtx) =>
  `((${w}) * (${wtx}) - (${wt}) * (${wx})) / ((${w}) * (${wtt}) - (${wt}) * (${wt}))`;
/** The slope without point k, from the sums and the point (named wk, xk). */
const without = (p, k) =>
  `(${slope(
    `${p}w - ${p}w${k}`,
    `${p}wt - ${k} * ${p}w${k}`,
    `${p}wx - ${p}w${k} * ${p}x${k}`,
    `${p}wtt - ${k * k} * ${p}w${k}`,
    `${p}wtx - ${k} * ${p}w${k} * ${p}x${k}`,
  )})`;
const points = [0, 1, 2, 3, 4];
const sums = (p, w, x, when) => `
  count(*) FILTER (WHERE ${when}) AS ${p}count, sum(${w}) FILTER (WHERE ${when}) AS ${p}w,
  sum(${w} * t) FILTER (WHERE ${when}) AS ${p}wt, sum(${w} * (${x})) FILTER (WHERE ${when}) AS ${p}wx,
  sum(${w} * t * t) FILTER (WHERE ${when}) AS ${p}wtt, sum(${w} * t * (${x})) FILTER (WHERE ${when}) AS ${p}wtx,
  ${points.map((k) => `max(${w}) FILTER (WHERE t = ${k} AND ${when}) AS ${p}w${k}, max(${x}) FILTER (WHERE t = ${k} AND ${when}) AS ${p}x${k}`).join(", ")}`;
const verdict = (p, chi, b) => `CASE WHEN ${p}count < 5 THEN 3 WHEN NOT ${chi} > ${THRESHOLD} THEN 0
  WHEN ${points.map((k) => `${without(p, k)} / ${b} > 1e-9`).join(" AND ")} THEN sign(${b}) ELSE 2 END`;

export const sqlOfSeries = `
WITH ends AS (
  SELECT pair, indicator, max(period) FILTER (WHERE gap IS NOT NULL) AS last, min(period) FILTER (WHERE gap IS NOT NULL) AS first,
    arg_min(gap, period) FILTER (WHERE gap IS NOT NULL) AS g0, arg_min(lower, period) FILTER (WHERE gap IS NOT NULL) AS l0,
    arg_min(upper, period) FILTER (WHERE gap IS NOT NULL) AS u0, arg_max(gap, period) FILTER (WHERE gap IS NOT NULL) AS g1,
    arg_max(lower, period) FILTER (WHERE gap IS NOT NULL) AS l1, arg_max(upper, period) FILTER (WHERE gap IS NOT NULL) AS u1
  FROM cells GROUP BY pair, indicator
), changes AS (
  SELECT *, g1 - g0 AS change, sqrt((g1 - l1) * (g1 - l1) + (u0 - g0) * (u0 - g0)) AS down,
    sqrt((u1 - g1) * (u1 - g1) + (g0 - l0) * (g0 - l0)) AS up
  FROM ends
), five AS (
  SELECT cells.*, cells.period - ends.last + 4 AS t, 2 * ${Z} / (upper - lower) * (2 * ${Z} / (upper - lower)) AS weight,
    ln(c / (d - c)) AS logit
  FROM cells JOIN ends USING (pair, indicator) WHERE cells.period BETWEEN ends.last - 4 AND ends.last
), summed AS (
  SELECT pair, indicator, ${sums("g", "weight", "gap", "gap IS NOT NULL")}, ${sums("v", "1.0", "logit", "c > 0 AND c < d AND gap IS NOT NULL")},
    sum(c) AS sc, sum(d) AS sd, sum(c * t) AS sct, sum(d * t) AS sdt, sum(d * t * t) AS sdtt
  FROM five GROUP BY pair, indicator
), slopes AS (
  SELECT *, CASE WHEN gcount = 5 THEN ${slope("gw", "gwt", "gwx", "gwtt", "gwtx")} END AS gb,
    CASE WHEN vcount = 5 THEN ${slope("vw", "vwt", "vwx", "vwtt", "vwtx")} END AS vb FROM summed
), tests AS (
  SELECT *, gb * gb * (gwtt - gwt * gwt / gw) AS gchi,
    CASE WHEN vcount = 5 THEN sd * (sd * sct - sc * sdt) * (sd * sct - sc * sdt) / (sc * (sd - sc) * (sd * sdtt - sdt * sdt)) END AS vchi
  FROM slopes
)
SELECT pair, indicator, CASE WHEN first < last THEN change END AS change,
  CASE WHEN first < last THEN change - down END AS "changeLower", CASE WHEN first < last THEN change + up END AS "changeUpper",
  CASE WHEN first < last THEN (down + up) / 2 * ${DETECT} END AS detectable,
  gchi AS "gapChiSquare", gb AS "gapSlope", coalesce(${verdict("g", "gchi", "gb")}, 3) AS "gapTrend",
  vchi AS "valueChiSquare", vb AS "valueSlope", coalesce(${verdict("v", "vchi", "vb")}, 3) AS "valueTrend"
FROM changes LEFT JOIN tests USING (pair, indicator)`;
