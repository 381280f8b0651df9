import type { FollowPart } from "../../output/site/follow-parts.ts";
import { chosenPart, PartsMenu } from "../links.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { ToDecide } from "./follow-decisions.tsx";
import { EveryElement } from "./follow-every.tsx";
import { Signatories } from "./follow-signatories.tsx";
import { YearOfContract } from "./follow-year.tsx";

/** The follow-up: what is due and late, who promised what, what was done and paid, and where every identifier stands. */
export function FollowView(props: ViewProps) {
  const loaded = usePart<FollowPart>("suivi");
  return <Waiting of={loaded}>{(part) => <Follow part={part} {...props} />}</Waiting>;
}

function Follow({ part, ...props }: ViewProps & { readonly part: FollowPart }) {
  const parts = partsOf(part);
  const chosen = chosenPart(parts, props.address.choices["partie"]);
  return (
    <article class="suivi">
      <h1>{titleOf(chosen, part)}</h1>
      <p class="chapo">{part.heading}</p>
      {part.said.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <PartsMenu label="Parties du suivi" view="suivi" parts={parts} chosen={chosen ?? ""} />
      {chosen === "decider" && <ToDecide part={part} />}
      {chosen === "engagements" && <Signatories {...props} />}
      {chosen === "annee" && <YearOfContract {...props} />}
      {chosen === "tout" && <EveryElement />}
    </article>
  );
}

type PartId = "decider" | "engagements" | "annee" | "tout";

/** Nothing is offered that would be empty. */
function partsOf({ total, year }: FollowPart): readonly (readonly [PartId, string])[] {
  return [
    ["decider", "À décider"],
    ...(total > 0 ? ([["engagements", "Par signataire"]] as const) : []),
    ...(year === null ? [] : ([["annee", `Actions et argent, ${year}`]] as const)),
    ["tout", "Tout ce qui est suivi"],
  ];
}

function titleOf(chosen: PartId | undefined, { year }: FollowPart): string {
  if (chosen === "engagements") return "Qui a promis quoi, et où cela en est";
  if (chosen === "annee") return `Ce qui a été fait et payé en ${year}`;
  return chosen === "tout" ? "Où en est tout ce qui est suivi" : "Ce que le comité doit décider";
}
