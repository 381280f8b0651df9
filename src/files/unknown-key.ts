import type { ErrorObject } from "ajv/dist/2020.js";

/** A key that a schema does not know, and those that it knows at the same place; undefined for another difference. */
export function unknownKey({
  keyword,
  params,
  parentSchema,
}: ErrorObject): { readonly key: string; readonly known: readonly string[] } | undefined {
  if (keyword !== "additionalProperties" && keyword !== "unevaluatedProperties") return undefined;
  const key = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
  return { key, known: Object.keys((parentSchema?.["properties"] as object | undefined) ?? {}) };
}
