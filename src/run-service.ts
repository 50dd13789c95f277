import { createGraphqlService, type GraphqlContext } from "./api/graphql/server.ts";
import { limitsOf } from "./api/http/http-settings.ts";
import type { HttpServices } from "./api/http/services.ts";
import { startHttpServer } from "./api/http/start-http-server.ts";
import { createTableRouter } from "./api/http/tables/table-routes.ts";
import { startProgress, summaryLine } from "./cli/load-progress.ts";
import { type OpenHouse, openHouse } from "./compose.ts";
import type { Config } from "./config.ts";
import { QUARANTINE_REASONS } from "./domain/reasons.ts";
import { Ledger } from "./loading/ledger.ts";
import { countSeeds, loadSeeds } from "./loading/seeds.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { answersSource } from "./tables/answers-source.ts";

export interface ServiceOptions {
  /** Fills the graph with the seeds where it does not hold these yet. */
  readonly seeds: boolean;
  /** One line for the person who runs it. */
  readonly say: (line: string) => void;
}

/**
 * Opens the store, loads the seeds if they are missing, serves, and resolves once it was told to stop and everything is closed: to
 * false where that came before it could serve.
 * @throws StoreUnavailable, BadUserInput (the port is taken), DataError
 */
export async function runService(config: Config, { seeds, say }: ServiceOptions): Promise<boolean> {
  const stop = stopSignal();
  const house = await openHouse(config);
  try {
    if (seeds) await fillWithSeeds(house, stop, say);
    if (stop.aborted) return false;
    const server = await startHttpServer(httpServices(house, config), config);
    tellAddresses(server.url, house, config, say);
    await untilAborted(stop);
    say("Stopping …");
    await server.close();
    return true;
  } finally {
    await house.close();
  }
}

function httpServices(house: OpenHouse, config: Config): HttpServices<GraphqlContext> {
  const { store, loader, packs } = house;
  const limits = limitsOf(config);
  return {
    store,
    graphql: createGraphqlService({ store, loader, packs, token: config.token, now: () => new Date().toISOString() }, limits),
    tables: createTableRouter(answersSource({ store, knowledge: () => loader.knowledge }), limits.milliseconds),
    gauges: async () => {
      const { nodes, relationships } = await store.size();
      return [
        { name: "entente_graph_size", help: "Nodes and relationships of the graph.", label: "part", values: { nodes, relationships } },
        { name: "entente_rejected_documents", help: "Documents put aside, by reason.", label: "reason", values: await rejectedByReason(store) },
      ];
    },
  };
}

/** Every reason of the closed list, also those that nothing met. */
async function rejectedByReason(store: GraphStore): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = Object.fromEntries(Object.keys(QUARANTINE_REASONS).map((reason) => [reason, 0]));
  for (const { reason } of await new Ledger(store).quarantined()) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

async function fillWithSeeds({ store, loader, packs }: OpenHouse, stop: AbortSignal, say: (line: string) => void): Promise<void> {
  const progress = startProgress({ total: countSeeds(), quiet: false, err: process.stderr, now: () => performance.now() });
  const loaded = await loadSeeds({ store, loader, packs }, (fate) => progress.show(fate), stop);
  progress.end();
  if (loaded) say(`Seeds: ${summaryLine(progress.counts)}`);
}

function tellAddresses(url: string, { store }: OpenHouse, config: Config, say: (line: string) => void): void {
  say([
    `Entente serves on ${url} (store: ${store.engine}${store.engine === "embedded" ? ` in ${config.dataDir}` : ""})`,
    `  dashboard   ${url}/`,
    `  playground  ${url}/playground`,
    `  GraphQL     ${url}/graphql`,
    `  tables      ${url}/api/v1/openapi.json`,
    config.token === null ? "  changes are refused: set ENTENTE_TOKEN to allow them" : "  changes need the token of ENTENTE_TOKEN",
    "Ctrl-C stops it.",
  ].join("\n"));
}

/** Aborted by Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
