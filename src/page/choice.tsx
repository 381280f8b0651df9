import { useId } from "preact/hooks";

/** What can be chosen: what the address writes, and what is read. */
export type Option = readonly [value: string, words: string];

export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options?: readonly Option[];
  readonly groups?: readonly ChoiceGroup[];
  readonly onChoose: (value: string) => void;
}

/** A list of which one is chosen, with its name. */
export function Choice({ label, value, options = [], groups = [], onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="champ">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(optionOf)}
        {groups.map((group) => (
          <optgroup label={group.label} key={group.label}>
            {group.options.map(optionOf)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

const optionOf = ([value, words]: Option) => (
  <option value={value} key={value}>
    {words}
  </option>
);
