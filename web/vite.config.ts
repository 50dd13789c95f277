import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";
import countries from "world-countries";

import { worldShapes } from "./world-shapes.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const iso2ByIso3 = Object.fromEntries(countries.map(({ cca2, cca3 }) => [cca3, cca2]));

/** Two pages that share nothing but the folder of assets: the dashboard (Preact) and the playground (React, because GraphiQL is). */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: here("public"),
  plugins: [worldShapes()],
  // Files name their own JSX source where it is not Preact's (`@jsxImportSource react`).
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { __ISO2__: JSON.stringify(iso2ByIso3) },
  worker: { format: "es" },
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    // Monaco's workers are large and loaded only by the playground.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      // "use client" means nothing in a bundle; hundreds of lines about it would hide a warning that does.
      onLog: (level, log, next) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : next(level, log)),
      input: { dashboard: here("dashboard/index.html"), playground: here("playground/index.html") },
    },
  },
});
