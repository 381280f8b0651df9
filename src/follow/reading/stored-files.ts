import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Read } from "../../files/read.ts";
import { readBytes } from "../../files/text.ts";
import type { World } from "../../files/world.ts";
import type { FollowFile } from "./read-follow-up.ts";

/** The folder of what was read of the follow-up of a référentiel. */
export const followFolder = (id: string): string => `referentiels/${id}/suivi`;

const STORED = /^(\d{4})\/[^/]+\.(?:csv|xlsx|ods|xls)$/i;

/** What spreadsheets leave beside an open file, and what people write for people. */
const NOT_READ = /(?:^|\/)(?:[.~][^/]*|README\.md)$/i;

/**
 * The files of the follow-up of a référentiel, of every year, as they were given; one that nothing reads is said.
 *
 * @diagnostic entry/fichier-inconnu
 */
export async function storedFiles(
  id: string,
  world: World,
): Promise<Read<readonly FollowFile[]> & { readonly value: readonly FollowFile[] }> {
  const folder = followFolder(id);
  const files: FollowFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of (await world.list(folder)).filter((one) => !NOT_READ.test(one))) {
    const path = `${folder}/${name}`;
    const year = STORED.exec(name)?.[1];
    if (year === undefined) {
      diagnostics.push(problem("entry/fichier-inconnu", { file: path }, {}));
      continue;
    }
    const { value: content, diagnostics: unreadable } = await readBytes(path, world);
    diagnostics.push(...unreadable);
    if (content) files.push({ path, content, year: Number(year) });
  }
  return { value: files, diagnostics };
}
