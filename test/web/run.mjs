// Browser tests on Debian's Chromium against the whole service with the seeds. `npm run test:web`.
// CHROMIUM: path of the browser · ENTENTE_URL: a service that runs already · BROWSER_REQUIRED=1: no browser is a failure, not a skip.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "../../scripts/build.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");
const START_MS = 240_000;

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path !== undefined && existsSync(path));
if (chromium === undefined) {
  console.error("No Chromium here: set CHROMIUM to its path, or install the package chromium. The browser tests are skipped.");
  process.exit(process.env.BROWSER_REQUIRED === "1" ? 1 : 0);
}

/** Starts the service on a free port with a store of its own; resolves to its address and a way to stop it. */
async function startService() {
  const folder = mkdtempSync(join(tmpdir(), "entente-web-"));
  const service = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], { cwd: ROOT, env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ENTENTE_STORE: "embedded", ENTENTE_DATA_DIR: folder }, stdio: ["ignore", "inherit", "pipe"] });
  const stop = () => new Promise((resolve) => {
    service.once("exit", () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    service.kill("SIGTERM");
  });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`The service did not start in ${START_MS / 1_000} s:\n${said}`)), START_MS);
    service.stderr.on("data", (text) => {
      said += text;
      const [, address] = /serves on (http:\/\/\S+)/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    service.once("exit", (code) => reject(new Error(`The service ended with ${code}:\n${said}`)));
  });
  return { url, stop };
}

if (process.env.ENTENTE_URL === undefined) build({ parts: ["pages"] });
const service = process.env.ENTENTE_URL === undefined ? await startService() : { url: process.env.ENTENTE_URL, stop: () => Promise.resolve() };
// Told to stop, it takes the service with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void service.stop().then(() => process.exit(130)));
const files = readdirSync(HERE).filter((name) => name.endsWith(".web.mjs") && (process.argv[2] === undefined || name.includes(process.argv[2]))).sort().map((name) => join(HERE, name));
const tests = spawn(process.execPath, ["--test", "--test-concurrency=1", ...files], { stdio: "inherit", env: { ...process.env, CHROMIUM: chromium, ENTENTE_URL: service.url } });
const code = await new Promise((resolve) => tests.once("exit", (status) => resolve(status ?? 1)));
await service.stop();
process.exit(code);
