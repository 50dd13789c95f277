import { loadPacks } from "../../src/languages/load-packs.ts";
import { Loader } from "../../src/loading/loader.ts";
import { openReader } from "../../src/loading/open-reader.ts";
import { createGraphqlService, type GraphqlService } from "../../src/api/graphql/server.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { NO_JOURNAL } from "../../src/store/journal.ts";
import { readFoundingDocument } from "./founding-document.ts";

export const TOKEN = "tour";

/** A graph in memory that holds the founding document, and the service over it. */
export interface TourGraph {
  readonly store: GraphStore;
  readonly loader: Loader;
  readonly service: GraphqlService;
  loadFoundingDocument(): Promise<void>;
  close(): Promise<void>;
}

export async function openTourGraph(): Promise<TourGraph> {
  const { store } = await openEmbeddedStore({ directory: null });
  const packs = loadPacks();
  const now = (): string => "2026-11-24T12:00:00.000Z";
  const loader = await Loader.open({ store, journal: NO_JOURNAL, openReader: openReader({ packs, threads: 0 }), now });
  const service = createGraphqlService({ store, loader, packs, token: TOKEN, now });
  await service.server.start();
  const loadFoundingDocument = async (): Promise<void> => { await loader.loadReadings([{ document: await readFoundingDocument() }]); };
  await loadFoundingDocument();
  return {
    store, loader, service, loadFoundingDocument,
    close: async () => {
      await service.server.stop();
      await loader.close();
      await store.close();
    },
  };
}
