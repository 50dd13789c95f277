import { Router } from "express";

import type { GraphStore } from "../../store/graph-store.ts";

/** Longer than one read of a healthy store, shorter than the patience of an orchestrator's probe. */
const PATIENCE_MS = 2_000;

/** `/healthz`: the process answers. `/readyz`: the store answers too, and the service is not about to stop. */
export function healthRoutes(store: Pick<GraphStore, "engine" | "checkReady">, isDraining: () => boolean): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    response.set("Cache-Control", "no-store");
    const reason = isDraining() ? "the service is stopping" : await whyNotReady(store);
    if (reason === null) response.json({ status: "ready", store: store.engine });
    else response.status(503).json({ status: "not ready", store: store.engine, reason });
  });
  return router;
}

async function whyNotReady(store: Pick<GraphStore, "checkReady">): Promise<string | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    await Promise.race([store.checkReady(signal), rejectionBy(signal)]);
    return null;
  } catch {
    // The store's own words may name hosts and users: they go to the log of the store, not to a probe.
    return "the store does not answer";
  }
}

function rejectionBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("too slow")), { once: true });
  });
}
