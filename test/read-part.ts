import { unpackJson } from "../src/kernel/packed-json.ts";

/** What a part of a site, a script, hands to the page that loads it. */
export function readPart(script: string | Uint8Array): unknown {
  let held = "";
  new Function("ecartsPart", typeof script === "string" ? script : new TextDecoder().decode(script))(
    (_: string, text: string) => {
      held = text;
    },
  );
  return unpackJson(held);
}
