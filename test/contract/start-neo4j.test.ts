import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startedNeo4j, startNeo4jOnce } from "./neo4j-process.ts";

const START = fileURLToPath(new URL("../../scripts/neo4j/start.mjs", import.meta.url));

interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the script with nothing but `bin` on its path; stopped once it is ready. */
function start(bin: string, ...options: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [START, ...options], { env: { PATH: bin, HOME: bin }, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text: Buffer) => { out += text.toString(); child.kill("SIGTERM"); });
    child.stderr.on("data", (text: Buffer) => { err += text.toString(); });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("starting a Neo4j", () => {
  let folder = "";
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "entente-start-")); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  function command(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  it("says plainly that there is nothing to run it with", async () => {
    expect(await start(folder)).toEqual({ code: 3, out: "", err: "No Neo4j can be started here: neither does a Docker engine answer `docker info`, nor are Java 17 and Maven installed.\n" });
  });

  it("takes a Docker engine that answers, and removes the container at the end", async () => {
    command("docker", `echo "$@" >> ${join(folder, "calls")}\n[ "$1" != wait ] || exec /bin/sleep 3`);
    const { code, out } = await start(folder, "--port", "17687");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ready: true, uri: "bolt://127.0.0.1:17687", username: "neo4j", with: "docker" });
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
    expect(calls.map((call) => call.split(" ", 1)[0])).toEqual(["info", "run", "exec", "wait", "rm"]);
    expect(calls[1]).toMatch(/--rm -d --name entente-neo4j-\d+ -p 127\.0\.0\.1:17687:7687 -e NEO4J_AUTH=neo4j\/\w+ neo4j:5\.26\.\d+-community$/u);
  });

  it("passes over a docker command without an engine", async () => {
    command("docker", "exit 1");
    expect((await start(folder)).code).toBe(3);
  });

  it("tells what an engine complained of", async () => {
    command("docker", 'case "$1" in info) ;; *) echo "no such image" >&2; exit 1 ;; esac');
    expect(await start(folder)).toMatchObject({ code: 1, err: "docker run failed: no such image\n" });
  });

  it("is not done where NEO4J_URI names one", async () => {
    const before = process.env["NEO4J_URI"];
    process.env["NEO4J_URI"] = "bolt://elsewhere:7687";
    try {
      expect(startedNeo4j(folder)).toBeNull();
      expect(await startNeo4jOnce(folder)).toMatchObject({ available: true, how: "NEO4J_URI", pid: null, connection: { uri: "bolt://elsewhere:7687" } });
      expect(startedNeo4j(folder)).toMatchObject({ available: true });
    } finally {
      if (before === undefined) delete process.env["NEO4J_URI"];
      else process.env["NEO4J_URI"] = before;
    }
  });
});
