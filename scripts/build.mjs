// Makes dist/ out of src/ and web/: what is up to date is left alone. `node scripts/build.mjs [--force]`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

// The server's own code. `main` must exist afterwards, or the stamp of an emptied dist/ would be believed.
const SERVER = { name: "service", inputs: ["src", "tsconfig.json", "tsconfig.build.json", "package.json"], stamp: "dist/.service.stamp", product: "dist/main.js", make: buildServer };
// The pages share the chart functions with the server.
const WEB = { name: "pages", inputs: ["web", "src/charts", "src/domain", "schema.graphql", "package.json"], stamp: "dist/.pages.stamp", product: "dist/web", make: buildPages };

/** Builds what is missing or stale; resolves to the names of what was built. @throws Error with the compiler's words where it fails. */
export function build({ force = false, parts = ["service", "pages"], log = console.error } = {}) {
  const built = [];
  for (const part of [SERVER, WEB]) {
    if (!parts.includes(part.name)) continue;
    if (part === WEB && !existsSync(join(ROOT, "web/vite.config.ts"))) continue;
    if (!canBuild(part)) continue;
    if (!force && isUpToDate(part)) continue;
    const unlock = lock();
    try {
      // Another process (`entente extract … | entente load -`) may have built it meanwhile.
      if (!force && isUpToDate(part)) continue;
      const wanted = fingerprint(part.inputs);
      log(`Building the ${part.name} …`);
      part.make();
      mkdirSync(join(ROOT, "dist"), { recursive: true });
      writeFileSync(join(ROOT, part.stamp), wanted);
      built.push(part.name);
    } finally {
      unlock();
    }
  }
  return built;
}

const LOCK = join(ROOT, "node_modules/.entente-build.lock");
const BETWEEN_LOOKS_MS = 100;

/** Waits until no other process builds, and keeps others out; returns what lets them in again. A lock whose process has gone is taken over. */
function lock() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isAlive(lockHolder())) rmSync(LOCK, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS_MS);
  }
}

function lockHolder() {
  try {
    const text = readFileSync(LOCK, "utf8");
    // Made, and not yet written: its holder lives.
    return text === "" ? process.pid : Number(text);
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** In an image the sources and compilers are absent, and dist/ is all there is. */
function canBuild(part) {
  const tool = part === WEB ? "node_modules/vite/package.json" : "node_modules/@typescript/native/package.json";
  if (existsSync(join(ROOT, "src")) && existsSync(join(ROOT, tool))) return true;
  if (existsSync(join(ROOT, part.product))) return false;
  throw new Error(`Cannot build the ${part.name}: ${tool} is missing. Run "npm ci" first (with the development packages).`);
}

function isUpToDate(part) {
  const stamp = join(ROOT, part.stamp);
  return existsSync(join(ROOT, part.product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(part.inputs);
}

/** Of names, sizes and times of change: reading a thousand files would cost more than it saves. */
function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of filesBelow(join(ROOT, input))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(ROOT, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().filter((entry) => entry !== "node_modules").flatMap((entry) => filesBelow(join(path, entry)));
}

function buildServer() {
  // Old files must not outlive their sources; the pages beside them stay.
  if (existsSync(join(ROOT, "dist"))) {
    for (const entry of readdirSync(join(ROOT, "dist"))) if (entry !== "web" && entry !== ".pages.stamp") rmSync(join(ROOT, "dist", entry), { recursive: true });
  }
  run("node_modules/@typescript/native/bin/tsc", ["-p", "tsconfig.build.json"]);
  // The compiler copies no queries.
  for (const file of filesBelow(join(ROOT, "src")).filter((name) => name.endsWith(".cypher"))) {
    const target = join(ROOT, "dist", relative(join(ROOT, "src"), file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

function buildPages() {
  run("node_modules/vite/bin/vite.js", ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"]);
}

function run(script, parameters) {
  // Compilers speak to people: their words go to stderr, as stdout belongs to results.
  const { status, error } = spawnSync(process.execPath, [join(ROOT, script), ...parameters], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${script} failed (exit ${status}): see its words above.`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const built = build({ force: process.argv.includes("--force") });
    console.error(built.length === 0 ? "Everything is built." : `Built: ${built.join(", ")}.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
