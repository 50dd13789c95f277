import { type FSWatcher, statSync, watch } from "node:fs";
import { join } from "node:path";
import { BadUserInput } from "../domain/errors.ts";

/** A file is read once nothing was written to it for so long. */
const QUIET_MS = 500;

/** Paths of files that appear or change below some folders, each once it is quiet; ends when `signal` aborts. @throws BadUserInput for what is no folder */
export async function* watchFolders(folders: readonly string[], signal: AbortSignal): AsyncGenerator<string> {
  const timers = new Map<string, NodeJS.Timeout>();
  const ready: string[] = [];
  let wake: () => void = () => undefined;
  const note = (path: string): void => {
    clearTimeout(timers.get(path));
    timers.set(path, setTimeout(() => {
      timers.delete(path);
      ready.push(path);
      wake();
    }, QUIET_MS));
  };
  const watchers = folders.map((folder) => watchFolder(folder, note));
  const stop = (): void => wake();
  signal.addEventListener("abort", stop);
  try {
    while (!signal.aborted) {
      const path = ready.shift();
      if (path === undefined) await new Promise<void>((resolve) => { wake = resolve; });
      else if (isFile(path)) yield path;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    watchers.forEach((watcher) => watcher.close());
    timers.forEach((timer) => clearTimeout(timer));
  }
}

function watchFolder(folder: string, note: (path: string) => void): FSWatcher {
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch {
    isFolder = false;
  }
  if (!isFolder) throw new BadUserInput(`${folder} cannot be watched: it is no folder. --watch takes folders alone.`, "not-a-folder");
  return watch(folder, { recursive: true }, (_change, file) => {
    if (file !== null) note(join(folder, file));
  });
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
