import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BadUserInput, DataError } from "../domain/errors.ts";
import type { DocumentJson, EventJson } from "./scored-event.ts";

/** All `*.json` below `folder` by document name (`doc`, else the file's stem + `.txt`), in path order. @throws BadUserInput where there is none. */
export function readGold(folder: string): ReadonlyMap<string, DocumentJson> {
  const documents = new Map<string, DocumentJson>();
  for (const file of jsonFilesBelow(folder)) {
    const parsed = parseFile(file);
    const document: DocumentJson = Array.isArray(parsed) ? { events: parsed as EventJson[] } : (parsed as DocumentJson);
    documents.set(basename(document.doc ?? `${basename(file, ".json")}.txt`), document);
  }
  if (documents.size === 0) throw new BadUserInput(`No gold in ${folder}: expected files such as fr-0001.json. Give the folder that holds them.`, "no-gold");
  return documents;
}

function jsonFilesBelow(folder: string): readonly string[] {
  let entries: readonly string[];
  try {
    entries = readdirSync(folder).sort();
  } catch {
    throw new BadUserInput(`Cannot read the gold folder ${folder}: it does not exist or is no folder.`, "no-gold");
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return jsonFilesBelow(path);
    return entry.endsWith(".json") ? [path] : [];
  });
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new DataError(`${file}: not JSON (${error instanceof Error ? error.message : String(error)}). Mend or remove the file.`);
  }
}

/** Documents whose number is divisible by three are blind: their score is read, their texts and misses are not. */
export function isBlind(documentName: string): boolean {
  const number = /-(\d+)\.[a-z]+$/.exec(documentName)?.[1];
  return number !== undefined && Number(number) % 3 === 0;
}
