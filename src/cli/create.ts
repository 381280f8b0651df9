import { join, relative, resolve } from "node:path";
import type { World } from "../files/world.ts";
import { startSentences } from "../french/starting-window.ts";
import { wrap } from "../output/terminal/text.ts";
import { type CreatedReferentiel, create } from "../referentiel/create.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts creer`, in the words of the command line. */
export interface CreateCommandOptions extends CommonOptions {
  readonly epci: string;
  readonly titre?: string | undefined;
  readonly modele?: string | undefined;
  readonly periode?: string | undefined;
}

/** `ecarts creer CONTRAT --epci CODE`: writes a référentiel ready to be filled in, and says what to do next. */
export async function createCommand(
  id: string,
  options: CreateCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { epci, titre, modele, periode } = options;
  const read = await create(id, { epci, title: titre, model: modele, window: periode }, world);
  const text = ({ folder, files, ...started }: CreatedReferentiel) => {
    const shown = relative(process.cwd(), resolve(world.root, folder)) || ".";
    return [
      `Référentiel créé : ${shown}`,
      ...files.map((file) => `  ${join(shown, file)}`),
      "",
      ...startSentences(started).map((line) => wrap(line, output.width)),
      "",
      "Ensuite :",
      `  remplir ${join(shown, "referentiel.yaml")}, en commençant par « documents »`,
      "  ecarts verifier",
      `  ecarts evaluer ${id}`,
      `  ecarts rapport ${id}`,
    ].join("\n");
  };
  return finish(read, { text, json: (value) => value }, options, world, output);
}
