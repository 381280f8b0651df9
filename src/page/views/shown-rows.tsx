import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { counted, formatCount } from "../../kernel/french.ts";
import { announce } from "../announce.tsx";
import type { GapRow } from "../gap-rows.ts";

/** Rows that a page shows at once: more are asked for, so that a country's table answers at once. */
const AT_ONCE = 100;

/**
 * Rows that a screen holds: when others are asked for, these answer at once, and the rest come when the reader has seen them, unless
 * a letter more is typed before.
 */
const AT_FIRST = 30;
const PAUSE_IN_MILLISECONDS = 120;

/** The rows of a long table that stand in the page, and what asks for more of them; empty when all are there. */
interface ShownRows {
  readonly shown: readonly GapRow[];
  readonly more: ComponentChildren;
}

/** What prints the page once all the rows stand in it. */
const PRINTING = "ecarts-print";

/** Prints the page with all the rows of its tables: they stand in it before the browser lays out the sheets. */
export const printWhole = (): boolean => dispatchEvent(new Event(PRINTING));

/**
 * As many rows as a screen needs, the first ones of a table again when it is another one; all of them while the page is printed,
 * by its own button or by the browser.
 */
export function useShownRows(rows: readonly GapRow[], table: string): ShownRows {
  const [held, hold] = useState({ table, most: AT_ONCE });
  const most = held.table === table ? held.most : AT_ONCE;
  const isPrinting = usePrinting();
  const isSettled = useSettled(rows);
  const show = (asked: number) => {
    hold({ table, most: asked });
    announce(`${formatCount(Math.min(asked, rows.length))} lignes montrées sur ${formatCount(rows.length)}.`);
  };
  if (isPrinting) return { shown: rows, more: null };
  if (!isSettled && rows.length > AT_FIRST) return { shown: rows.slice(0, AT_FIRST), more: null };
  if (rows.length <= most) return { shown: rows, more: null };
  const left = rows.length - most;
  return {
    shown: rows.slice(0, most),
    more: (
      <p class="emporter suite">
        <span>
          {formatCount(most)} lignes montrées sur {formatCount(rows.length)}.
        </span>
        <button type="button" class="bouton" onClick={() => show(most + AT_ONCE)}>
          Montrer {counted(Math.min(AT_ONCE, left), "ligne")} de plus
        </button>
        {left > AT_ONCE && (
          <button type="button" class="bouton" onClick={() => show(rows.length)}>
            Tout montrer
          </button>
        )}
      </p>
    ),
  };
}

/** Whether these rows have stood long enough for the rest of them to come; the first ones of all come whole. */
function useSettled(rows: readonly GapRow[]): boolean {
  const [settled, settle] = useState(rows);
  useEffect(() => {
    if (settled === rows) return;
    const timer = setTimeout(() => settle(rows), PAUSE_IN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [rows, settled]);
  return settled === rows;
}

/** Whether the page is being printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  const [isAsked, ask] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    const own = () => ask(true);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    addEventListener(PRINTING, own);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
      removeEventListener(PRINTING, own);
    };
  }, []);
  useEffect(() => {
    if (!isAsked) return;
    print();
    ask(false);
  }, [isAsked]);
  return isPrinting || isAsked;
}
