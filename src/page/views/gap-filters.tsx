import { useId } from "preact/hooks";
import { CHANGE_WORDS, MOVE_WORDS } from "../../compare/change-names.ts";
import { formatLevel } from "../../data/unit.ts";
import { capital, counted, formatCount } from "../../kernel/french.ts";
import type { TablePart } from "../../output/site/parts.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice, type Option } from "../choice.tsx";
import { type GapRow, moveOf, type ReadingId, type RowFilter } from "../gap-rows.ts";
import type { Navigation } from "../use-address.ts";

interface GapFiltersProps extends Pick<Navigation, "choose"> {
  readonly part: TablePart;
  readonly filter: RowFilter;
  readonly end: string;
  readonly rows: readonly GapRow[];
  readonly reading: ReadingId;
  readonly shown: number;
}

/** What keeps some rows of a gap table: the words of a name, a commune, a class, what the gap did. */
export function GapFilters({ part, filter, end, rows, reading, shown, choose }: GapFiltersProps) {
  const count = countWords(shown, rows.length);
  useAnnounced(count);
  const communes = [...new Set(part.places.flatMap((place) => place.communes))].sort((one, other) =>
    one.localeCompare(other, "fr"),
  );
  const classes = part.classes[end] ?? [];
  const moves = movesOf(rows, reading);
  return (
    <form
      class="choix filtres"
      aria-label="Garder certains quartiers"
      onSubmit={(event) => event.preventDefault()}
    >
      <NameFilter value={filter.name} onType={(nom) => choose({ nom }, "replace")} />
      {communes.length > 1 && (
        <Choice
          label="Commune"
          value={filter.commune}
          options={[["", "Toutes"], ...communes.map(same)]}
          onChoose={(commune) => choose({ commune })}
        />
      )}
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

const same = (word: string): Option => [word, word];

const countWords = (shown: number, of: number): string =>
  shown === of ? counted(of, "quartier") : `${counted(shown, "quartier")} sur ${formatCount(of)}`;

const spanOf = (least: number, most: number, { indicator }: TablePart): string =>
  `${formatLevel(least, indicator)} à ${formatLevel(most, indicator)}`;

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
