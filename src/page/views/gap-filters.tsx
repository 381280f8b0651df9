import { useId, useMemo } from "preact/hooks";
import { CHANGE_WORDS, MOVE_WORDS } from "../../compare/change-names.ts";
import { formatLevel } from "../../data/unit.ts";
import { classWords } from "../../french/side-by-side.ts";
import { capital, counted, formatCount } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import type { TablePart } from "../../output/site/parts.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice, type Option } from "../choice.tsx";
import { referenceHead } from "../gap-columns.ts";
import { type GapRow, hasReferences, moveOf, type ReadingId, type RowFilter } from "../gap-rows.ts";
import type { Navigation } from "../use-address.ts";

interface GapFiltersProps extends Pick<Navigation, "choose"> {
  readonly part: TablePart;
  readonly filter: RowFilter;
  readonly end: string;
  readonly rows: readonly GapRow[];
  readonly reading: ReadingId;
  readonly shown: readonly GapRow[];
}

/** What keeps some rows of a gap table: the words of a name, a commune, a class, what the gap did. */
export function GapFilters({ part, filter, end, rows, reading, shown, choose }: GapFiltersProps) {
  const count = countWords(quartersOf(shown), quartersOf(rows));
  useAnnounced(count);
  const classes = part.classes[end] ?? [];
  const moves = movesOf(rows, reading);
  return (
    <form
      class="choix filtres"
      aria-label="Garder certains quartiers"
      onSubmit={(event) => event.preventDefault()}
    >
      <NameFilter value={filter.name} onType={(nom) => choose({ nom }, "replace")} />
      <WhereFilters {...{ part, filter, rows, choose }} />
      {classes.length > 0 && (
        <Choice
          label="Classe"
          value={filter.letter}
          options={[
            ["", "Toutes"],
            ...classes.map(
              ({ letter, least, most }): Option => [letter, `${letter} : ${spanOf(least, most, part)}`],
            ),
          ]}
          onChoose={(classe) => choose({ classe })}
        />
      )}
      {moves.length > 1 && (
        <Choice
          label="Écart"
          value={filter.move}
          options={[["", "Tous"], ...moves]}
          onChoose={(lecture) => choose({ lecture })}
        />
      )}
      <p class="compte">{count}</p>
    </form>
  );
}

/** Where quarters lie: in an EPCI, in a commune of it. */
function WhereFilters({
  part,
  filter,
  rows,
  choose,
}: Pick<GapFiltersProps, "part" | "filter" | "rows" | "choose">) {
  const { references, communes } = useMemo(() => namesIn(rows, filter.reference), [rows, filter.reference]);
  return (
    <>
      {hasReferences(part) && (
        <Choice
          label={referenceHead(part)}
          value={filter.reference}
          options={[["", "Tous"], ...references]}
          onChoose={(epci) => choose({ epci, commune: "" })}
        />
      )}
      {communes.length > 1 && (
        <Choice
          label="Commune"
          value={filter.commune}
          options={[["", "Toutes"], ...communes.map(same)]}
          onChoose={(commune) => choose({ commune })}
        />
      )}
    </>
  );
}

/** The references of all rows, and the communes of those that are compared with the one that is chosen, each once, in alphabetical order. */
function namesIn(rows: readonly GapRow[], chosen: string) {
  const references = new Map(rows.map((row) => [row.referenceCode, row.reference]));
  const kept = chosen === "" ? rows : rows.filter(({ referenceCode }) => referenceCode === chosen);
  return {
    references: [...references].sort(([, one], [, other]) => compareText(one, other)),
    communes: [...new Set(kept.flatMap(({ place }) => place.communes))].sort(compareText),
  };
}

const same = (word: string): Option => [word, word];

/** A quarter that is compared with several references has as many rows. */
const quartersOf = (rows: readonly GapRow[]): number => new Set(rows.map(({ place }) => place.code)).size;

const countWords = (shown: number, of: number): string =>
  shown === of ? counted(of, "quartier") : `${counted(shown, "quartier")} sur ${formatCount(of)}`;

const spanOf = (least: number, most: number, { indicator }: TablePart): string =>
  classWords(formatLevel(least, indicator), formatLevel(most, indicator));

const MOVES: readonly Option[] = [
  ...Object.entries(MOVE_WORDS).map(([id, words]): Option => [id, capital(words)]),
  ["pas_etabli", capital(CHANGE_WORDS.pas_etabli.long)],
];

function movesOf(rows: readonly GapRow[], reading: ReadingId): readonly Option[] {
  const known = new Set(rows.map((row) => moveOf(row, reading)));
  return MOVES.filter(([id]) => known.has(id));
}

function NameFilter({ value, onType }: { readonly value: string; readonly onType: (value: string) => void }) {
  const id = useId();
  return (
    <div class="champ">
      <label for={id}>Nom du quartier</label>
      <input
        id={id}
        type="search"
        value={value}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
