import { useEffect, useRef } from "preact/hooks";
import { copyWords, FROM_PRODUCER, updatedWords } from "../../french/sources.ts";
import type { ChangesPart, TablePart } from "../../output/site/parts.ts";
import type { GapRow } from "../gap-rows.ts";
import { type TraceParts, traceParts } from "../trace-parts.ts";
import type { Navigation } from "../use-address.ts";

interface TraceProps extends Pick<Navigation, "choose"> {
  readonly part: TablePart;
  readonly rows: readonly GapRow[];
  readonly changes: ChangesPart | undefined;
  readonly choices: Readonly<Record<string, string>>;
}

/** Where a number comes from, over the table: opened and closed by the address, so that it can be mailed, and the back button closes it. */
export function Trace({ part, rows, changes, choices, choose }: TraceProps) {
  const [id = "", dates = ""] = (choices["trace"] ?? "").split("/");
  const row = rows.find((one) => one.id === id) ?? rows.find((one) => one.row.territory === id);
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = row !== undefined;
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  if (!row) return null;
  const close = () => choose({ trace: "" });
  return (
    <dialog ref={dialog} class="trace" aria-labelledby="titre-trace" onClose={close}>
      <form method="dialog">
        <button type="submit" class="fermer">
          Fermer
        </button>
      </form>
      <h2 id="titre-trace">
        {row.place.label} <code>{row.place.code}</code>
      </h2>
      <p class="chapeau">
        {part.indicator.label}
        {row.place.communes.length > 0 && `, ${row.place.communes.join(", ")}`}
      </p>
      <TraceBody parts={traceParts(row, dates, part, changes)} part={part} />
    </dialog>
  );
}

function TraceBody({ parts, part }: { readonly parts: TraceParts; readonly part: TablePart }) {
  return (
    <>
      {parts.sections.map(({ title, sentences, rules }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {sentences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {rules.length > 0 && (
            <>
              <h4>Règles des producteurs qui s’appliquent</h4>
              <ul>
                {rules.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <section>
        <h3>Fichiers et producteurs</h3>
        {parts.files.map((file) => (
          <TraceFile file={file} key={file.path} />
        ))}
      </section>
      <section>
        <h3>Définition</h3>
        <p>{part.indicator.definition}</p>
      </section>
      <p class="commande">
        Le même dans un terminal : <code>{parts.command}</code>
      </p>
    </>
  );
}

function TraceFile({ file }: { readonly file: TraceParts["files"][number] }) {
  const { dataset, lines, sha256 } = file;
  const copy = copyWords(dataset).join("") || FROM_PRODUCER;
  return (
    <dl>
      <dt>{dataset.title}</dt>
      <dd>
        {[dataset.producer, dataset.licence, ...updatedWords(dataset), copy].join(", ")}
        {dataset.sources.map(({ title, link }) => (
          <p key={title}>
            {link === undefined ? (
              title
            ) : (
              <a href={link} rel="noopener noreferrer" target="_blank">
                {title} (page du producteur, nouvel onglet)
              </a>
            )}
          </p>
        ))}
        <p>
          <code class="chemin">{lines}</code>
        </p>
        <p class="empreinte">
          sha256 <code class="chemin">{sha256}</code>
        </p>
      </dd>
    </dl>
  );
}
