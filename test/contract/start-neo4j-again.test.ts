import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";

const START = fileURLToPath(new URL("../../scripts/neo4j/start.mjs", import.meta.url));
const TIMEOUT = 600_000;
const canRun = ["java", "mvn"].every((command) => spawnSync(command, ["-version"], { stdio: "ignore" }).status === 0);

/** Starts on a folder and stops once ready. */
function startOnce(data: string): Promise<{ readonly code: number | null; readonly ready: boolean; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [START, "--data", data, "--with", "java"], { stdio: ["ignore", "pipe", "pipe"] });
    let [ready, err] = [false, ""];
    child.stdout.on("data", (text: Buffer) => {
      ready ||= text.toString().includes('"ready":true');
      child.kill("SIGTERM");
    });
    child.stderr.on("data", (text: Buffer) => { err += text.toString(); });
    child.on("close", (code) => resolve({ code, ready, err }));
  });
}

(canRun || process.env["NEO4J_REQUIRED"] === "1" ? describe : describe.skip)("a Neo4j with a folder of its own", () => {
  const data = mkdtempSync(join(tmpdir(), "entente-kept-"));
  afterAll(() => { rmSync(data, { recursive: true, force: true }); });

  it("starts again on it, with the password that it has already", async () => {
    expect(await startOnce(data)).toMatchObject({ code: 0, ready: true });
    expect(await startOnce(data)).toEqual({ code: 0, ready: true, err: "" });
  }, TIMEOUT);
});
