import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadPart } from "./load-part.ts";

/** A part of the data on its way: not there yet, there, or not to be had. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "there"; readonly part: T };

/** A part by its name, loaded when it is first shown. Without a name there is nothing to load, nor to wait for. */
export function usePart<T>(name: string): Loaded<T>;
export function usePart<T>(name: string | undefined): Loaded<T | undefined>;
export function usePart<T>(name: string | undefined): Loaded<T | undefined> {
  const [held, hold] = useState<{ readonly name: string | undefined; readonly loaded: Loaded<T> }>();
  useEffect(() => {
    if (name === undefined) return;
    let isWanted = true;
    const show = (loaded: Loaded<T>) => isWanted && hold({ name, loaded });
    loadPart<T>(name).then(
      (part) => show({ state: "there", part }),
      () => show({ state: "failed" }),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  if (name === undefined) return { state: "there", part: undefined };
  return held && held.name === name ? held.loaded : { state: "loading" };
}

/** Several parts as one: it is there once all are, and is not to be had as soon as one is not. */
export function together<T extends readonly unknown[]>(
  ...all: { readonly [Rank in keyof T]: Loaded<T[Rank]> }
): Loaded<T> {
  const failed = all.find(({ state }) => state === "failed");
  const parts = all.flatMap((one) => (one.state === "there" ? [one.part] : []));
  if (!failed && parts.length === all.length)
    return { state: "there", part: parts as readonly unknown[] as T };
  return { state: failed ? "failed" : "loading" };
}

interface WaitingProps<T> {
  readonly of: Loaded<T>;
  readonly children: (part: T) => ComponentChildren;
}

/** What is shown of a part once it is there; until then that it comes, or why it does not. */
export function Waiting<T>({ of, children }: WaitingProps<T>) {
  if (of.state === "there") return <>{children(of.part)}</>;
  if (of.state === "loading") return <p class="attente">Lecture des données…</p>;
  return (
    <p class="erreur" role="alert">
      Un fichier de données manque dans le dossier du site, ou n’est pas entier. Si le site vient d’être
      refait, rechargez la page ; sinon, copiez à nouveau le dossier complet, puis rouvrez la page.
    </p>
  );
}
