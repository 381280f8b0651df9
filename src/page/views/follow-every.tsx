import type { FollowedPart } from "../../output/site/follow-parts.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { Standing } from "./follow-decisions.tsx";

/** Every identifier that can be followed, in the parts of the follow-up: nothing entered is never the same as not done. */
export function EveryElement() {
  const loaded = usePart<FollowedPart>("suivi-tout");
  return (
    <>
      <p>« Rien de saisi » ne veut pas dire « pas fait » : personne n’a encore rien relevé.</p>
      <Waiting of={loaded}>
        {({ groupes }) =>
          groupes.map(({ titre, decompte, lignes, listes }) => (
            <details key={titre} open={lignes.length > 0}>
              <summary>
                <h2>{titre}</h2>
              </summary>
              {lignes.length > 0 ? <Standing label={decompte} lines={lignes} /> : <p>{decompte}</p>}
              {listes.map((list) => (
                <p key={list.titre}>
                  {list.titre} : {list.ids.join(", ")}.
                </p>
              ))}
            </details>
          ))
        }
      </Waiting>
    </>
  );
}
