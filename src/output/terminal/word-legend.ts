import { CHANGE_WORDS, type SaidChange } from "../../compare/change-names.ts";
import { wrap } from "./wrap.ts";

/** What the short words of a column stand for, those that are used and that do not say it themselves; no line without one. */
export function wordLegend(said: readonly (SaidChange | undefined)[]): string[] {
  const used = (Object.keys(CHANGE_WORDS) as SaidChange[]).filter((one) => said.includes(one));
  const parts = used.flatMap((one) => {
    const { short, long } = CHANGE_WORDS[one];
    return long === short || long === `écart ${short}` ? [] : [`${short} = ${long}`];
  });
  return parts.length === 0 ? [] : [wrap(`${parts.join(" ; ")}.`, 80)];
}
