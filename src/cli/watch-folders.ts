import { constants, type FSWatcher, statSync, watch } from "node:fs";
import { access, stat } from "node:fs/promises";
import { join } from "node:path";
import { isNamedLikeDocument } from "../documents/list-inputs.ts";
import { BadUserInput } from "../domain/errors.ts";

/** Between two looks at a file that was written to. */
const LOOK_MS = 250;
/** A file is read once its size and time of change have stayed the same for so long: writers pause between two pieces. */
const STEADY_MS = 1_500;
/** An empty file, or one that may not be read yet, is waited for so long before it is handed on to be put aside with its reason. */
const PATIENCE_MS = 15_000;

/** A file under watch, as it was at the last look. Milliseconds of one clock. */
interface Look {
  readonly timer: NodeJS.Timeout;
  readonly size: number;
  readonly changed: number;
  /** Since when it has stayed the same. */
  readonly since: number;
  /** Since when it has been looked at. */
  readonly begun: number;
}

export interface FolderWatch {
  /** Paths of documents that appeared or changed, each once it is whole; ends when the signal aborts. */
  readonly paths: AsyncGenerator<string>;
  close(): void;
}

/**
 * Watches folders from this moment on, so that nothing is missed while what is in them already is loaded. Only what counts as a document of a
 * folder is told: not `.page.txt` or `page.txt.part`, names under which a careful writer works before it renames.
 * @throws BadUserInput for what is no folder
 */
export function watchFolders(folders: readonly string[], signal: AbortSignal): FolderWatch {
  const queue = new PathQueue();
  const looks = new Map<string, Look>();
  const now = (): number => performance.now();

  const look = async (path: string): Promise<void> => {
    const facts = await stat(path).catch(() => null);
    const before = looks.get(path);
    if (before === undefined) return;
    if (facts === null || !facts.isFile()) {
      looks.delete(path);
      return;
    }
    const stayed = facts.size === before.size && facts.mtimeMs === before.changed;
    const since = stayed ? before.since : now();
    const isSteady = now() - since >= STEADY_MS;
    if (isSteady && (now() - before.begun >= PATIENCE_MS || (facts.size > 0 && await mayBeRead(path)))) {
      looks.delete(path);
      queue.put(path);
    } else if (looks.get(path) === before) looks.set(path, { timer: later(path), size: facts.size, changed: facts.mtimeMs, since, begun: before.begun });
  };
  const later = (path: string): NodeJS.Timeout => setTimeout(() => void look(path), LOOK_MS);
  const note = (path: string): void => {
    const before = looks.get(path);
    clearTimeout(before?.timer);
    looks.set(path, { timer: later(path), size: before?.size ?? -1, changed: before?.changed ?? -1, since: now(), begun: before?.begun ?? now() });
  };

  const watchers = folders.map((folder) => watchFolder(folder, note));
  const close = (): void => {
    watchers.forEach((watcher) => watcher.close());
    looks.forEach(({ timer }) => clearTimeout(timer));
    looks.clear();
    queue.end();
  };
  if (signal.aborted) close();
  else signal.addEventListener("abort", close, { once: true });
  return { paths: queue.paths(), close };
}

/** Hands paths from the watchers to whoever reads them, one after the other. */
class PathQueue {
  readonly #ready: string[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  put(path: string): void {
    this.#ready.push(path);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async* paths(): AsyncGenerator<string> {
    while (!this.#ended) {
      const path = this.#ready.shift();
      if (path === undefined) await new Promise<void>((resolve) => { this.#wake = resolve; });
      else yield path;
    }
  }
}

function watchFolder(folder: string, note: (path: string) => void): FSWatcher {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new BadUserInput(`${folder} cannot be watched: it is no folder. --watch takes folders alone.`, "not-a-folder");
  return watch(folder, { recursive: true }, (_change, file) => {
    if (file !== null && isNamedLikeDocument(file)) note(join(folder, file));
  });
}

async function mayBeRead(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(() => true, () => false);
}
