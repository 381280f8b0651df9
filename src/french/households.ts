import type { ComparisonRow } from "../compare/comparison.ts";
import type { GapEffect, GapPrecision } from "../compare/precision.ts";
import { EFFECT_ORIGINS } from "../data/household-effect.ts";
import { formatNumber } from "../kernel/french.ts";
import { periodWords } from "./periods.ts";

/** Where an effect comes from: the sizes published for the territory, or what stands in for them. */
function originWords({ origin, period }: Pick<GapEffect, "origin" | "period">): string {
  return `${EFFECT_ORIGINS[origin]}${period === undefined ? "" : `, ${periodWords(period)}`}`;
}

const SIDES = { territoire: "dans le quartier", reference: "dans sa référence" } as const;

/**
 * By what the cases and people of one interval were divided, and where that comes from; undefined where each counts for one.
 *
 * @example
 * effectWords({ effects: [{ of: "reference", value: 3.36, origin: "mediane_nationale", addresses: [] }] })
 * // => "effectifs divisés par l’effet de grappe des ménages : 3,36 dans sa référence (médiane des QPV de France, faute de tailles publiées)"
 */
export function effectWords({ effects = [] }: Pick<GapPrecision, "effects">): string | undefined {
  if (effects.length === 0) return undefined;
  const each = effects.map(
    (effect) => `${formatNumber(effect.value, 2)} ${SIDES[effect.of]} (${originWords(effect)})`,
  );
  return `effectifs divisés par l’effet de grappe des ménages : ${each.join(" ; ")}`;
}

/** The same with the address of each household size that was read; nothing where each person counts for one. */
export function effectSentences(precision: Pick<GapPrecision, "effects">): string[] {
  const said = effectWords(precision);
  if (said === undefined) return [];
  const read = (precision.effects ?? []).flatMap(({ addresses }) => addresses);
  return [said, ...(read.length > 0 ? [`tailles de ménage : ${read.join(", ")}`] : [])];
}

/** The effects of the households behind the intervals of a table, each origin once; nothing where there is none. */
export function householdSentence(rows: readonly ComparisonRow[]): readonly string[] {
  const effects = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision?.effects ?? []));
  if (effects.length === 0) return [];
  const said = (["territoire", "reference"] as const).flatMap((of) => {
    const own = effects.filter((effect) => effect.of === of);
    const origins = [...new Set(own.map(originWords))];
    return origins.map((origin) => {
      const values = own.filter((one) => originWords(one) === origin).map(({ value }) => value);
      return `${spread(values)} ${of === "territoire" ? "dans les quartiers" : "dans la référence"} (${origin})`;
    });
  });
  return [
    `Les personnes d’un même ménage sont comptées ensemble : les effectifs de l’intervalle sont divisés par ${said.join(", ")}.`,
  ];
}

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((one) => formatNumber(one, 2));
  return least === most ? `${least}` : `${least} à ${most}`;
}
