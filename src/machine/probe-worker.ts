import { parentPort, workerData } from "node:worker_threads";
import { openRaw } from "../formats/open-raw.ts";

/** Opens a file of unknown origin and says that it could be: what it holds is read again by whoever asked. */
const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
await openRaw(bytes, name, name);
parentPort?.postMessage("ouvert");
