#!/usr/bin/env node
// A Neo4j 5.26 Community on this machine, for developers and for the tests: in a container where a Docker engine answers, else with Java and Maven.
//   node scripts/neo4j/start.mjs [--data DIR] [--port N] [--while-pid PID] [--with docker|java]
// Without --data the graph lives in a folder that goes when the server stops; without --port any free one is taken.
// Prints one line of JSON once it answers: {"ready":true,"uri":"bolt://127.0.0.1:…","username":"neo4j","password":"…","with":"java"}.
// Stops on SIGTERM or SIGINT, and when the process PID has gone. Exit code 3: there is nothing to run it with.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const VERSION = "5.26.28";
const HERE = fileURLToPath(new URL(".", import.meta.url));
const STARTING_MS = 300_000;
const NOTHING_TO_RUN_IT_WITH = 3;
/** Packages of the JDK that Neo4j opens by reflection; Java 17 and later close them. */
const OPENED = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent"];

const { values: options } = parseArgs({ options: { data: { type: "string" }, port: { type: "string" }, "while-pid": { type: "string" }, with: { type: "string" } } });

function answers(command, args) {
  return spawnSync(command, args, { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function chooseRunner() {
  if (options.with !== "java" && answers("docker", ["info"])) return "docker";
  if (options.with !== "docker" && answers("java", ["-version"]) && (existsSync(jarsFolder()) || answers("mvn", ["-v"]))) return "java";
  return null;
}

function jarsFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "entente", `neo4j-${VERSION}`);
}

/** Once a machine: 214 jars, 118 MB, from Maven Central. Complete or not there at all, also when two processes begin at once. */
function gatherJars() {
  const folder = jarsFolder();
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, ".."), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-unfinished-`);
  process.stderr.write(`Gathering Neo4j ${VERSION} from Maven Central into ${folder} …\n`);
  const { status, stdout, stderr } = spawnSync("mvn", ["-q", "-B", "-f", join(HERE, "pom.xml"), "dependency:copy-dependencies", `-DoutputDirectory=${unfinished}`, "-DincludeScope=runtime"], { encoding: "utf8" });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Maven could not gather Neo4j: ${(stdout + stderr).trim().split("\n").slice(0, 3).join(" ")}`);
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startWithJava(password, port) {
  const jars = gatherJars();
  const data = options.data ?? mkdtempSync(join(tmpdir(), "entente-neo4j-"));
  const remove = () => { if (options.data === undefined) rmSync(data, { recursive: true, force: true }); };
  const java = spawn("java", ["-Xmx1g", "-cp", join(jars, "*"), ...OPENED.flatMap((name) => ["--add-opens", `${name}=ALL-UNNAMED`]), join(HERE, "Neo4jServer.java"), data, String(port)], {
    env: { ...process.env, NEO4J_PASSWORD: password }, stdio: ["ignore", "pipe", "pipe"], detached: true,
  });
  let said = "";
  const ended = new Promise((resolve) => { java.on("exit", resolve); });
  stopServer = async () => {
    java.kill("SIGTERM");
    const forced = setTimeout(() => java.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(forced);
    remove();
  };
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => { void stopServer(); reject(new Error(`Neo4j was not up after ${STARTING_MS / 1000} s. ${causeIn(said)}`)); }, STARTING_MS);
    java.on("error", reject);
    java.on("exit", (code) => { clearTimeout(late); remove(); reject(new Error(`Neo4j ended with code ${code}: ${causeIn(said)}`)); });
    java.stdout.on("data", (text) => { said += text; if (said.includes("READY")) { clearTimeout(late); resolve(); } });
    java.stderr.on("data", (text) => { said = (said + text).slice(-10_000); });
  });
  return { ended };
}

/** Of a Java stack trace the last cause, which is the first. */
function causeIn(said) {
  return said.split("\n").filter((line) => line.startsWith("Caused by: ")).at(-1)?.replace(/^Caused by: [\w.$]+: /, "") ?? said.trim().split("\n").at(-1);
}

async function startWithDocker(password, port) {
  const name = `entente-neo4j-${process.pid}`;
  const volume = options.data === undefined ? [] : ["-v", `${options.data}:/data`];
  const run = spawnSync("docker", ["run", "--rm", "-d", "--name", name, "-p", `127.0.0.1:${port}:7687`, "-e", `NEO4J_AUTH=neo4j/${password}`, ...volume, `neo4j:${VERSION}-community`], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`docker run failed: ${run.stderr.trim()}`);
  stopServer = () => { spawnSync("docker", ["rm", "-f", name], { stdio: "ignore" }); };
  const until = Date.now() + STARTING_MS;
  while (!answers("docker", ["exec", name, "cypher-shell", "-u", "neo4j", "-p", password, "RETURN 1"])) {
    if (Date.now() > until) { stopServer(); throw new Error(`Neo4j in the container ${name} was not up after ${STARTING_MS / 1000} s.`); }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  // Ends when the container does, and keeps us running until then.
  const waiting = spawn("docker", ["wait", name], { stdio: "ignore" });
  return { ended: new Promise((resolve) => { waiting.on("exit", resolve); }) };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function start(runner, password) {
  const port = options.port === undefined ? await freePort() : Number(options.port);
  if (runner === "java") return { port, with: "java", ...(await startWithJava(password, port)) };
  try {
    return { port, with: "docker", ...(await startWithDocker(password, port)) };
  } catch (error) {
    // An engine that answers but cannot fetch the image.
    if (options.with === "docker" || !answers("java", ["-version"])) throw error;
    process.stderr.write(`${error.message} Trying Java instead.\n`);
    return { port, with: "java", ...(await startWithJava(password, port)) };
  }
}

/** Ends what was started so far, also while it is still starting. */
let stopServer = async () => {};
let stopping = false;
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await stopServer();
  process.exit(code);
}
process.on("SIGTERM", () => void stop(0));
process.on("SIGINT", () => void stop(130));
const watched = Number(options["while-pid"] ?? 0);
if (watched > 0) setInterval(() => { if (!isAlive(watched)) void stop(0); }, 1000);

const runner = chooseRunner();
if (runner === null) {
  process.stderr.write("No Neo4j can be started here: neither does a Docker engine answer `docker info`, nor are Java 17 and Maven installed.\n");
  process.exit(NOTHING_TO_RUN_IT_WITH);
}
const password = options.data === undefined ? randomBytes(12).toString("hex") : "entente-local";
const server = await start(runner, password).catch((error) => {
  if (!stopping) process.stderr.write(`${error.message}\n`);
  // While it is being stopped, stop() ends the process once the server has gone.
  return stopping ? new Promise(() => {}) : process.exit(1);
});
void server.ended.then(() => process.exit(stopping ? 0 : 1));
process.stdout.write(`${JSON.stringify({ ready: true, uri: `bolt://127.0.0.1:${server.port}`, username: "neo4j", password, with: server.with })}\n`);
