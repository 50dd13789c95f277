import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";

/** A file to read: `path` to open it, `name` for people. `isNamed` where somebody asked for this very file rather than its folder. */
export interface InputFile { readonly path: string; readonly name: string; readonly bytes: number; readonly isNamed: boolean }
/** What could not be listed, and the system's word for why. */
export interface UnlistedInput { readonly path: string; readonly name: string; readonly fault: string }

/** Endings of files that count as documents where a folder is searched. */
export const DOCUMENT_KINDS: ReadonlySet<string> = new Set([".txt", ".text", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".jsonl", ".ndjson", ".csv", ".tsv"]);
/** Beside the documents of a folder, never one of them. */
const SKIPPED = /^(?:\.|~|_)|^(?:node_modules|__MACOSX)$|^(?:readme|licen[cs]e|changelog|notice|robots)(?:\.|$)|^sources\.csv$/i;

/** Whether a file counts as a document of a folder, by its path below that folder. */
export function isNamedLikeDocument(path: string, kinds = DOCUMENT_KINDS): boolean {
  return kinds.has(extname(path).toLowerCase()) && !path.split(/[\\/]/).some((part) => SKIPPED.test(part));
}

/**
 * Files below the paths given, folders searched through, in the order given and sorted by name within a folder, so that two runs meet the same order.
 * In a folder only what is named like a document (or ends in one of `kinds`) counts (gold `.json` beside its text does not); a file asked for by name always does.
 */
export async function* listInputs(paths: readonly string[], kinds = DOCUMENT_KINDS): AsyncGenerator<InputFile | UnlistedInput> {
  for (const path of paths) {
    try {
      const facts = await stat(path);
      if (facts.isDirectory()) yield* listFolder(path, kinds);
      else yield { path, name: basename(path), bytes: facts.size, isNamed: true };
    } catch (error) {
      yield unlisted(path, error);
    }
  }
}

function unlisted(path: string, error: unknown): UnlistedInput {
  return { path, name: basename(path), fault: (error as NodeJS.ErrnoException).code ?? String(error) };
}

async function* listFolder(folder: string, kinds: ReadonlySet<string>): AsyncGenerator<InputFile | UnlistedInput> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield unlisted(folder, error);
    return;
  }
  const sorted = entries.filter((entry) => !SKIPPED.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    // A link to a folder may lead back up: followed links end the search only for files.
    if (entry.isDirectory()) yield* listFolder(path, kinds);
    else if (kinds.has(extname(entry.name).toLowerCase())) yield* listFile(path, entry.name);
  }
}

async function* listFile(path: string, name: string): AsyncGenerator<InputFile | UnlistedInput> {
  try {
    const facts = await stat(path);
    if (facts.isFile()) yield { path, name, bytes: facts.size, isNamed: false };
  } catch (error) {
    yield unlisted(path, error);
  }
}
