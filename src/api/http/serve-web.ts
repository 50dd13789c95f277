import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import express, { Router } from "express";

/** `src/api/http` and `dist/api/http` lie equally deep, so the built pages are found from both. */
const WEB = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

/** The dashboard at `/` and the playground at `/playground`, as Vite built them. File names of assets carry a hash of their content. */
export function serveWeb(folder: string = WEB): Router {
  const router = Router();
  router.use("/assets", express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false }));
  router.get("/playground", (_request, response) => sendPage(response, folder, "playground/index.html"));
  router.get("/", (_request, response) => sendPage(response, folder, "dashboard/index.html"));
  router.use(express.static(folder, { index: false, maxAge: "1h", redirect: false }));
  return router;
}

function sendPage(response: express.Response, folder: string, page: string): void {
  if (!existsSync(`${folder}/${page}`)) {
    response.status(503).type("text/plain").send("The pages are not built yet: run `npm run build`. /graphql and /api/v1 answer already.\n");
    return;
  }
  response.set("Cache-Control", "no-cache").sendFile(page, { root: folder });
}
