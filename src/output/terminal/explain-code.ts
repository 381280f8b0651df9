import { CATALOGUE, type Code } from "../../diagnostics/catalogue.ts";
import { wrap } from "./wrap.ts";

/** What a message code means, and what to do. */
export function explainCode(code: Code, width: number): string {
  const { severity, message, hint } = CATALOGUE[code];
  return [
    `${code}  (${severity})`,
    wrap(`message : ${message}`, width, "  "),
    wrap(`aide : ${hint}`, width, "  "),
    `  page : docs/diagnostics/${code}.md`,
  ].join("\n");
}
