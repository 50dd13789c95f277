import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runEntente } from "../cli/run-entente.ts";

/** More than one batch, so that a stop can fall between two. */
const DOCUMENTS = 110;

let folder = "";
const data = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-kill-"));
  mkdirSync(data("texts"));
  const seeds = ["fr", "en"].flatMap((language) => readdirSync(`seeds/${language}`).map((file) => `seeds/${language}/${file}`));
  for (const path of seeds.slice(0, DOCUMENTS)) cpSync(path, join(data("texts"), path.replaceAll("/", "-")));
});

afterAll(() => {
  delete process.env["ENTENTE_DATA_DIR"];
  rmSync(folder, { recursive: true, force: true });
});

function startLoad(store: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "load", data("texts")], { env: { ...process.env, ENTENTE_DATA_DIR: data(store) }, stdio: ["ignore", "ignore", "pipe"] });
}

/** Resolves once the first batch is in the journal. */
async function firstBatch(store: string): Promise<void> {
  const journal = join(data(store), "journal.jsonl");
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (existsSync(journal) && readFileSync(journal).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the load wrote no journal within a minute");
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => { child.once("exit", (code) => resolve(code)); });

async function exported(store: string, name: string): Promise<readonly string[]> {
  process.env["ENTENTE_DATA_DIR"] = data(store);
  expect((await runEntente(["load", data("texts"), "--quiet"])).exit).toBe(0);
  expect((await runEntente(["check"])).exit).toBe(0);
  expect((await runEntente(["export", data(name)])).exit).toBe(0);
  return ["documents.ndjson", "events.ndjson"].map((file) => readFileSync(join(data(name), file), "utf8"));
}

describe("a load that is stopped", () => {
  it("by kill -9 loses nothing: the same load again gives the graph of one that was never stopped", async () => {
    const child = startLoad("killed");
    await firstBatch("killed");
    child.kill("SIGKILL");
    await ended(child);
    const [killed, whole] = [await exported("killed", "killed-out"), await exported("whole", "whole-out")];
    expect(killed[0] === whole[0] && killed[1] === whole[1]).toBe(true);
  }, 240_000);

  it("by Ctrl-C finishes its batch, tells its counts, and ends with 130", async () => {
    const child = startLoad("stopped");
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => { said += chunk.toString("utf8"); });
    await firstBatch("stopped");
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    expect(said).toMatch(/Stopping after the batch under way/);
    expect(said).toMatch(/\d+ documents: \d+ loaded, 0 unchanged, 0 rejected/);
  }, 240_000);
});
