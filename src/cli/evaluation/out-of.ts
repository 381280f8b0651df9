import { counted } from "../../kernel/counted.ts";

/** « 2 cibles sur 9 évaluables ». */
export function outOf(
  { evaluable, total }: { readonly evaluable: number; readonly total: number },
  noun: string,
): string {
  return `${counted(evaluable, noun)} sur ${total} ${evaluable < 2 ? "évaluable" : "évaluables"}`;
}
