import { formatLevel } from "../../data/unit.ts";
import { darkestWords } from "../../french/maps.ts";
import { classWords } from "../../french/side-by-side.ts";
import type { TablePart } from "../../output/site/parts.ts";

interface ClassLegendProps {
  readonly part: TablePart;
  readonly period: string;
  /** Whose quarters are in the classes, where they are more than those drawn; empty where they are the same. */
  readonly among: string;
}

/** The classes of a map or of squares, each with its bounds; nothing where there are none. */
export function ClassLegend({ part, period, among }: ClassLegendProps) {
  const classes = part.classes[period] ?? [];
  if (classes.length === 0) return null;
  const words = (value: number): string => formatLevel(value, part.indicator);
  return (
    <div class="legende">
      <ul>
        {classes.map(({ letter, least, most }) => (
          <li key={letter}>
            <span class={`carre classe-${letter.toLowerCase()}`} aria-hidden="true">
              {letter}
            </span>
            {letter} : {classWords(words(least), words(most))}
          </li>
        ))}
        <li>
          <span class="carre classe-inconnue" aria-hidden="true" />
          sans chiffre
        </li>
      </ul>
      <p class="repere">
        {darkestWords(part.indicator.polarity)}
        {among !== "" && ` Classes de tous les quartiers : ${among}.`}
      </p>
    </div>
  );
}
