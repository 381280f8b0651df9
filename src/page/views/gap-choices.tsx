import { periodsWords } from "../../french/inventory.ts";
import { periodWords } from "../../french/periods.ts";
import type { SiteHead, TableHead } from "../../output/site/parts.ts";
import { addressHash } from "../address.ts";
import { Choice, type ChoiceGroup } from "../choice.tsx";
import { READINGS } from "../gap-rows.ts";
import type { Navigation } from "../use-address.ts";

interface GapChoicesProps extends Navigation {
  readonly head: SiteHead;
  readonly chosen: TableHead;
  readonly dates: { readonly start: string; readonly end: string };
}

/** What one chooses of a gap table: indicator and zoning, reference, dates, reading. */
export function GapChoices({ head, chosen, dates, address, choose }: GapChoicesProps) {
  const ends = [...new Set(chosen.pairs.map(([, end]) => end))].sort();
  const starts = chosen.pairs
    .filter(([, end]) => end === dates.end)
    .map(([start]) => start)
    .sort();
  const isAmount = chosen.indicator.unit === "EUR";
  const period = (value: string) => [value, periodWords(value)] as const;
  const toEnd = (a: string) => {
    const known = chosen.pairs.filter(([, end]) => end === a).map(([start]) => start);
    choose({ a, de: known.includes(dates.start) ? dates.start : (known[0] ?? "") });
  };
  const readings = Object.entries(READINGS).filter(([id]) => isAmount || id !== "courants");
  return (
    <form class="choix" aria-label="Ce que montre le tableau" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Indicateur"
        value={chosen.id}
        groups={indicatorGroups(head, chosen)}
        onChoose={(tableau) =>
          choose({ tableau, de: "", a: "", trace: "", commune: "", classe: "", epci: "" })
        }
      />
      <ReferenceChoice {...{ head, chosen, choose }} />
      {chosen.pairs.length > 0 && (
        <>
          <Choice
            label="De"
            value={dates.start}
            options={starts.map(period)}
            onChoose={(de) => choose({ de, a: dates.end })}
          />
          <Choice label="À" value={dates.end} options={ends.map(period)} onChoose={toEnd} />
        </>
      )}
      <Choice
        label="Lire"
        value={address.choices["lire"] ?? "absolu"}
        options={readings.map(([id, words]) => [id, words] as const)}
        onChoose={(lire) => choose({ lire: lire === "absolu" ? "" : lire })}
      />
    </form>
  );
}

/** What the quarters are compared with, where there is a choice. */
function ReferenceChoice({ head, chosen, choose }: Pick<GapChoicesProps, "head" | "chosen" | "choose">) {
  const own = head.tables.filter(
    (one) => one.indicator.id === chosen.indicator.id && one.geography === chosen.geography,
  );
  if (own.length < 2) return null;
  return (
    <Choice
      label="Comparé à"
      value={chosen.id}
      options={own.map(({ id, reference }) => [id, reference.label] as const)}
      onChoose={(tableau) => choose({ tableau, trace: "" })}
    />
  );
}

interface ZoningProps extends Pick<GapChoicesProps, "head" | "chosen"> {
  /** The view that shows them. */
  readonly view: "ecarts" | "carte";
}

/** Which quarters are shown, those of 2024 or of 2015, and the others of which the same is known: figures of both are never joined. */
export function Zoning({ head, chosen, view }: ZoningProps) {
  const others = head.tables.filter(
    ({ indicator, reference, geography }) =>
      indicator.id === chosen.indicator.id &&
      reference.kind === chosen.reference.kind &&
      geography !== chosen.geography,
  );
  return (
    <p class="surtitre">
      {chosen.zoning}, chiffres : {periodsWords(chosen.periods)}
      {others.map((one) => (
        <span class="autre-zonage" key={one.id}>
          <a href={addressHash({ view, choices: { tableau: one.id } })}>
            {one.zoning}, chiffres : {periodsWords(one.periods)}
          </a>
        </span>
      ))}
    </p>
  );
}

/** Each indicator once for a zoning, under its subject; with the reference that is chosen, where it has it. */
export function indicatorGroups({ tables }: SiteHead, chosen: TableHead): readonly ChoiceGroup[] {
  const several = new Set(tables.map(({ geography }) => geography)).size > 1;
  const groups = new Map<string, Map<string, TableHead>>();
  for (const one of tables) {
    const group = groups.get(one.subject) ?? new Map<string, TableHead>();
    groups.set(one.subject, group);
    const key = `${one.indicator.id}|${one.geography}`;
    const isBetter = one.reference.kind === chosen.reference.kind || !group.has(key);
    if (isBetter) group.set(key, one);
  }
  return [...groups].map(([label, group]) => ({
    label,
    options: [...group.values()].map(
      ({ id, indicator, zoning }) =>
        [id, several ? `${indicator.shortLabel} (${zoning})` : indicator.shortLabel] as const,
    ),
  }));
}
