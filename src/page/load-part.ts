import { unpackJson } from "../kernel/packed-json.ts";

declare global {
  interface Window {
    /** What each file of data calls: it hands its text over. */
    ecartsPart: (name: string, text: string) => void;
  }
}

const texts = new Map<string, string>();
const parts = new Map<string, Promise<unknown>>();

window.ecartsPart = (name, text) => {
  texts.set(name, text);
};

/** A part of the data could not be loaded: its file is not in the folder, or is not whole. */
export class PartError extends Error {
  override readonly name = "PartError";
}

/**
 * A part of the data, by its name: loaded once, as a script, because a page opened from disk may load nothing else. Rejects with a
 * PartError, and may then be asked for again.
 */
export function loadPart<T>(name: string): Promise<T> {
  const known = parts.get(name);
  if (known) return known as Promise<T>;
  const loading = loadText(name).then(unpackJson);
  parts.set(name, loading);
  loading.catch(() => parts.delete(name));
  return loading as Promise<T>;
}

async function loadText(name: string): Promise<string> {
  if (!texts.has(name)) await runScript(`donnees/${name}.js`);
  const text = texts.get(name);
  texts.delete(name);
  if (text === undefined) throw new PartError(name);
  return text;
}

/** Loads a script of the folder of the site. */
export function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => reject(new PartError(path));
    document.head.append(script);
  });
}
