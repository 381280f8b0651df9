import type { World } from "../files/world.ts";
import { playedLines } from "../french/follow-up.ts";
import { lensBlocks, sheetBlocks } from "../output/follow/lens-blocks.ts";
import { showBlock } from "../output/terminal/follow-year.ts";
import { wrap } from "../output/terminal/text.ts";
import { type FollowPage, followPage } from "../run/follow-lens.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { endOf } from "./option-values.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of a page of the follow-up, in the words of the command line. */
export interface FollowPageOptions extends CommonOptions {
  /** An identifier, a name or a part of it; without one, the page is that of the contract. */
  readonly partenaire?: string | undefined;
  readonly date?: string | undefined;
  readonly annee?: string | undefined;
  readonly detail?: boolean | undefined;
}

/** `ecarts suivi REFERENTIEL --partenaire NOM`, or `--fiche`: one page, the same days as the follow-up. */
export async function followPageCommand(
  id: string,
  options: FollowPageOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { partenaire: partner, date, annee, detail = false } = options;
  const today = world.today();
  const asked = {
    partner,
    date: date ?? endOf(annee, today),
    year: annee === undefined ? undefined : Number(annee),
    readOn: date ?? today,
  };
  const { width } = output;
  const shown = {
    text: (page: FollowPage) =>
      [
        [page.referentiel.title, ...playedLines(page.referentiel)]
          .map((line) => wrap(line, width))
          .join("\n"),
        ...blocksOf(page, detail).map((one) => showBlock(one, width)),
      ].join("\n\n"),
    json: (page: FollowPage) => ({
      referentiel: page.referentiel.id,
      ...(page.kind === "fiche" ? { sheet: page.sheet } : { partner: page.lens }),
    }),
  };
  return finish(await followPage(id, asked, world), shown, options, world, output);
}

const blocksOf = (page: FollowPage, detail: boolean) =>
  page.kind === "fiche"
    ? sheetBlocks(page.sheet, page.referentiel, detail)
    : lensBlocks(page.lens, page.referentiel, detail);
