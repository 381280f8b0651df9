import type { Workspace } from "../data/workspace.ts";

/** The country of the figures: metropolitan France where it is known, else the one that is. */
export function levelAbove({ territories }: Workspace): string | undefined {
  const countries = [...territories.values()].filter(({ kind }) => kind === "france");
  return (countries.find(({ code }) => code === "METRO") ?? countries[0])?.code;
}
