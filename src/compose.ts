import type { Config } from "./config.ts";
import { loadPacks } from "./languages/load-packs.ts";
import type { LanguagePacks } from "./languages/pack.ts";
import { Loader } from "./loading/loader.ts";
import { openReader } from "./loading/open-reader.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { type Journal, NO_JOURNAL } from "./store/journal.ts";

/** A graph with its schema in place, and the journal beside it. */
export interface OpenStore {
  readonly store: GraphStore;
  readonly journal: Journal;
  close(): Promise<void>;
}

/** The store that the settings name: the only place that builds one. @throws StoreUnavailable */
export async function openStore(config: Config): Promise<OpenStore> {
  const { store, journal } = config.neo4j === null ? await openEmbedded(config.dataDir) : await openNeo4j(config.neo4j);
  return {
    store, journal,
    close: async () => {
      await journal.close();
      await store.close();
    },
  };
}

// Each engine's driver is loaded only where it is used.
async function openEmbedded(directory: string): Promise<{ store: GraphStore; journal: Journal }> {
  const { openEmbeddedStore } = await import("./store/embedded/open-embedded-store.ts");
  const { store, journal } = await openEmbeddedStore({ directory });
  return { store, journal: journal ?? NO_JOURNAL };
}

async function openNeo4j(settings: NonNullable<Config["neo4j"]>): Promise<{ store: GraphStore; journal: Journal }> {
  const { openNeo4jStore } = await import("./store/neo4j/open-neo4j-store.ts");
  return { store: await openNeo4jStore(settings), journal: NO_JOURNAL };
}

/** A store with the only way into it. */
export interface OpenHouse extends OpenStore {
  readonly loader: Loader;
  readonly packs: LanguagePacks;
}

/** Opens the store and brings it up to its journal and the tables. @throws StoreUnavailable, DataError */
export async function openHouse(config: Config): Promise<OpenHouse> {
  const packs = loadPacks();
  const opened = await openStore(config);
  try {
    const loader = await Loader.open({ store: opened.store, journal: opened.journal, openReader: openReader({ packs }), now: () => new Date().toISOString() });
    return {
      ...opened, loader, packs,
      close: async () => {
        await loader.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
