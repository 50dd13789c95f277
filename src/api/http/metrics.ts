import type { RequestHandler } from "express";
import { collectDefaultMetrics, Counter, Gauge as PromGauge, Histogram, Registry } from "prom-client";

import type { Gauge, HttpServices } from "./services.ts";

/** Routes as told apart in the metrics: a closed list, because paths come from outside and would grow without end. */
const ROUTES: readonly (readonly [prefix: string, name: string])[] = [
  ["/graphql", "graphql"], ["/api/v1/", "tables"], ["/healthz", "health"], ["/readyz", "health"], ["/metrics", "metrics"], ["/playground", "playground"],
];
const METHODS: readonly string[] = ["GET", "POST", "HEAD", "OPTIONS"];

export interface Metrics {
  /** Counts and times every request. */
  readonly observe: RequestHandler;
  /** Answers `/metrics` in Prometheus' text format. */
  readonly expose: RequestHandler;
  /** One GraphQL error with that code has been answered. */
  countError(code: string): void;
}

/** Metrics in a registry of their own, so that two services in one process do not collide. */
export function createMetrics(services: Pick<HttpServices, "store" | "gauges">): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "entente_http_request_seconds", help: "Time from request to complete answer", labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30], registers: [registry],
  });
  const errors = new Counter({ name: "entente_graphql_errors_total", help: "GraphQL errors answered, by code", labelNames: ["code"], registers: [registry] });
  const nodes = new PromGauge({ name: "entente_store_nodes", help: "Nodes in the graph", registers: [registry] });
  const relationships = new PromGauge({ name: "entente_store_relationships", help: "Relationships in the graph", registers: [registry] });

  return {
    observe: (request, response, next) => {
      const stop = seconds.startTimer();
      const route = routeOf(request.path);
      response.once("close", () => {
        const method = METHODS.includes(request.method) ? request.method : "other";
        stop({ route, method, status: response.writableFinished ? String(response.statusCode) : "gone" });
      });
      next();
    },
    expose: async (_request, response) => {
      const size = await services.store.size().catch(() => null);
      if (size !== null) {
        nodes.set(size.nodes);
        relationships.set(size.relationships);
      }
      for (const gauge of (await services.gauges?.()) ?? []) showGauge(registry, gauge);
      response.set({ "Content-Type": registry.contentType, "Cache-Control": "no-store" }).send(await registry.metrics());
    },
    countError: (code) => errors.inc({ code }),
  };
}

function routeOf(path: string): string {
  return ROUTES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? "pages";
}

function showGauge(registry: Registry, { name, help, label, values }: Gauge): void {
  const known = registry.getSingleMetric(name) as PromGauge | undefined;
  const gauge = known ?? new PromGauge({ name, help, labelNames: label === undefined ? [] : [label], registers: [registry] });
  for (const [key, value] of Object.entries(values)) {
    if (label === undefined) gauge.set(value);
    else gauge.set({ [label]: key }, value);
  }
}
