import { mkdirSync, renameSync, existsSync } from "node:fs";
import { join } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { StoreUnavailable } from "../../domain/errors.ts";
import { EmbeddedStore } from "./embedded-store.ts";
import { type FileJournal, openJournal } from "./journal.ts";

export interface OpenedStore {
  readonly store: EmbeddedStore;
  readonly journal: FileJournal | null;
  /** Where a graph file that could not be opened was moved; the new one is empty until it is rebuilt from the journal. Null where all is well. */
  readonly setAside: string | null;
}

export interface EmbeddedSettings {
  /** Folder of graph and journal, made where it is missing; null keeps the graph in memory, for tests. */
  readonly directory: string | null;
  /** One line for the person who runs it. Default: standard error. */
  readonly warn?: (line: string) => void;
}

const GRAPH = "graph.grafeo";
const JOURNAL = "journal.jsonl";

/**
 * Opens the embedded graph and the journal beside it, with the schema in place. A graph file that cannot be opened is moved aside and replaced
 * by an empty one, for it can be rebuilt from the journal. @throws StoreUnavailable where the folder cannot be written or another process holds it.
 */
export async function openEmbeddedStore({ directory, warn = warnOnStandardError }: EmbeddedSettings): Promise<OpenedStore> {
  if (directory === null) {
    const store = EmbeddedStore.inMemory();
    await store.ensureSchema();
    return { store, journal: null, setAside: null };
  }
  makeFolder(directory);
  const { database, setAside } = openOrSetAside(directory, warn);
  const store = new EmbeddedStore(database, true);
  try {
    const journal = await openJournal(join(directory, JOURNAL), warn);
    await store.ensureSchema();
    return { store, journal, setAside };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function warnOnStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

function makeFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw unwritable(directory, error);
  }
}

function openOrSetAside(directory: string, warn: (line: string) => void): { database: GrafeoDB; setAside: string | null } {
  const file = join(directory, GRAPH);
  try {
    return { database: grafeo.GrafeoDB.create(file), setAside: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes("cannot be locked")) throw inUse(directory);
    if (!/damaged|not a Grafeo database|Serialization error|corrupt|checksum/iu.test(message)) throw unwritable(directory, error);
    const setAside = moveAside(file);
    warn(`The graph in ${directory} cannot be opened (${firstLine(message)}). It was moved to ${setAside}; the graph is rebuilt from the journal.`);
    return { database: grafeo.GrafeoDB.create(file), setAside };
  }
}

/** To the first free name: what cannot be opened is kept, never overwritten. */
function moveAside(file: string): string {
  let number = 1;
  while (existsSync(`${file}.damaged-${number}`)) number += 1;
  const target = `${file}.damaged-${number}`;
  renameSync(file, target);
  if (existsSync(`${file}.wal`)) renameSync(`${file}.wal`, `${target}.wal`);
  return target;
}

function inUse(directory: string): StoreUnavailable {
  return new StoreUnavailable(
    `The store in ${directory} is in use by another process: stop that one (perhaps a running \`entente serve\` or \`npm start\`), or set ENTENTE_DATA_DIR to another folder.`,
  );
}

function unwritable(directory: string, error: unknown): StoreUnavailable {
  const message = error instanceof Error ? firstLine(error.message) : String(error);
  return new StoreUnavailable(`The store's folder ${directory} cannot be written (${message}): give it write permission, or set ENTENTE_DATA_DIR to another folder.`, { cause: error });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
