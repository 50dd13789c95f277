import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type FolderWatch, watchFolders } from "../../src/cli/watch-folders.ts";

let folder = "";
let stop: AbortController;
let watched: FolderWatch;
const inside = (name: string): string => join(folder, name);
/** The next path that is told, and how large that file is then. */
const next = async (): Promise<{ path: string; size: number }> => {
  const { value } = await watched.paths.next() as { value: string };
  return { path: value, size: statSync(value).size };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-watch-"));
  stop = new AbortController();
  watched = watchFolders([folder], stop.signal);
});

afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true, force: true });
});

describe("a watched folder", () => {
  it("tells a file that is written in pieces once, when it is whole", async () => {
    const told = next();
    for (let piece = 0; piece < 4; piece += 1) {
      appendFileSync(inside("slow.txt"), "Le président malien a reçu son homologue.\n");
      await pause(900);
    }
    expect(await told).toEqual({ path: inside("slow.txt"), size: 4 * Buffer.byteLength("Le président malien a reçu son homologue.\n") });
  }, 20_000);

  it("looks at no name that a careful writer works under, and takes the file as soon as it is renamed", async () => {
    const told = next();
    mkdirSync(inside("day"));
    for (const draft of [".page.txt", "~page.txt", "page.txt.part", "page.tmp"]) writeFileSync(inside(`day/${draft}`), "half");
    await pause(2_500);
    writeFileSync(inside("day/.page.txt"), "whole text");
    renameSync(inside("day/.page.txt"), inside("day/page.txt"));
    expect(await told).toEqual({ path: inside("day/page.txt"), size: 10 });
  }, 20_000);

  it("waits for what is still empty, and tells a file that changes again once more", async () => {
    const told = next();
    writeFileSync(inside("page.txt"), "");
    await pause(3_000);
    writeFileSync(inside("page.txt"), "words");
    expect((await told).size).toBe(5);
    const again = next();
    appendFileSync(inside("page.txt"), " and more");
    expect((await again).size).toBe(14);
  }, 20_000);

  it("forgets what is gone before it was whole", async () => {
    const told = next();
    writeFileSync(inside("gone.txt"), "words");
    await pause(400);
    rmSync(inside("gone.txt"));
    writeFileSync(inside("stays.txt"), "words");
    expect((await told).path).toBe(inside("stays.txt"));
  }, 20_000);

  it("keeps what was put there before anybody asked", async () => {
    writeFileSync(inside("early.txt"), "words");
    chmodSync(inside("early.txt"), 0o600);
    await pause(2_500);
    expect((await next()).path).toBe(inside("early.txt"));
  }, 20_000);

  it("ends when it is told to stop", async () => {
    const told = watched.paths.next();
    stop.abort();
    expect(await told).toEqual({ done: true, value: undefined });
  });

  it("refuses what is no folder", () => {
    writeFileSync(inside("page.txt"), "words");
    expect(() => watchFolders([inside("page.txt")], stop.signal)).toThrow(/it is no folder/);
    expect(() => watchFolders([inside("missing")], stop.signal)).toThrow(/it is no folder/);
  });
});
