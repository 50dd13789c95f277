// Browser tests on Debian's Chromium against the whole service with the seeds. `npm run test:web`.
// CHROMIUM: path of the browser · ENTENTE_URL: a service that runs already · BROWSER_REQUIRED=1: no browser is a failure, not a skip.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "../../scripts/build.mjs";
import { startService } from "./service.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path !== undefined && existsSync(path));
if (chromium === undefined) {
  console.error("No Chromium here: set CHROMIUM to its path, or install the package chromium. The browser tests are skipped.");
  process.exit(process.env.BROWSER_REQUIRED === "1" ? 1 : 0);
}

if (process.env.ENTENTE_URL === undefined) build({ parts: ["pages"] });
const folder = mkdtempSync(join(tmpdir(), "entente-web-"));
const service = process.env.ENTENTE_URL === undefined ? await startService(folder) : { url: process.env.ENTENTE_URL, stop: () => Promise.resolve() };
const stop = async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
};
// Told to stop, it takes the service with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop().then(() => process.exit(130)));
const files = readdirSync(HERE).filter((name) => name.endsWith(".web.mjs") && (process.argv[2] === undefined || name.includes(process.argv[2]))).sort().map((name) => join(HERE, name));
const tests = spawn(process.execPath, ["--test", "--test-concurrency=1", ...files], { stdio: "inherit", env: { ...process.env, CHROMIUM: chromium, ENTENTE_URL: service.url } });
const code = await new Promise((resolve) => tests.once("exit", (status) => resolve(status ?? 1)));
await stop();
process.exit(code);
