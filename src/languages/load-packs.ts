import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DataError } from "../domain/errors.ts";
import { fold } from "./fold.ts";
import type { LanguagePack, LanguagePacks } from "./pack.ts";
import { abbreviationsSchema, boilerplateSchema, metaSchema } from "./pack.ts";
import { readJson } from "./read-json.ts";
import type { Schema } from "./schema.ts";
import { dataError } from "./schema.ts";

/** The same depth from `src/languages` and `dist/languages`. */
const SHIPPED = fileURLToPath(new URL("../../languages/", import.meta.url));

/**
 * Every folder of `directory` that holds a `meta.json`, by code, in the order of the codes.
 * @throws DataError where a file is missing, is no JSON or breaks its schema: with file, line and the nearest known key.
 */
export function loadPacks(directory: string = SHIPPED): LanguagePacks {
  if (!existsSync(directory)) throw new DataError(`${directory}: no such folder of language packs. Give one that holds <code>/meta.json.`);
  const folders = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, "meta.json")))
    .map((entry) => entry.name)
    .sort();
  return new Map(folders.map((code) => [code, loadPack(join(directory, code))]));
}

function loadPack(folder: string): LanguagePack {
  const meta = readPackFile({ folder }, "meta.json", metaSchema);
  const code = basename(folder);
  if (meta.code !== code) throw dataError(`languages/${code}/meta.json`, 1, `code is "${meta.code}", but the folder is called "${code}"; they must agree.`);
  const abbreviations = readPackFile({ folder }, "abbreviations.json", abbreviationsSchema);
  return {
    code,
    folder,
    version: versionOf(folder),
    meta,
    functionWords: new Set(meta.functionWords.map(fold)),
    proclitics: meta.proclitics.map(fold).sort((a, b) => b.length - a.length),
    abbreviations: {
      joining: new Set(abbreviations.joining),
      beforeNumber: new Set(abbreviations.beforeNumber),
      possiblyFinal: new Set(abbreviations.possiblyFinal),
    },
    boilerplate: readPackFile({ folder }, "boilerplate.json", boilerplateSchema),
  };
}

/**
 * One JSON file of a pack, checked against `schema`; `file` is relative to the pack ("calendar.json", "triggers/visit.json").
 * Each room reads its own files with this.
 * @throws DataError with file and line.
 */
export function readPackFile<T>(pack: { readonly folder: string }, file: string, schema: Schema<T>): T {
  const shown = `languages/${basename(pack.folder)}/${file}`;
  let text: string;
  try {
    text = readFileSync(join(pack.folder, file), "utf8");
  } catch (error) {
    throw new DataError(`${shown}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown fault"}). A language pack needs this file.`);
  }
  return schema.read(readJson(text, shown), shown);
}

/** Names of the JSON files in a subfolder of a pack ("triggers"), sorted, each relative to the pack; none where the folder is absent. */
export function listPackFiles(pack: { readonly folder: string }, subfolder: string): readonly string[] {
  const path = join(pack.folder, subfolder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => name.endsWith(".json")).sort().map((name) => `${subfolder}/${name}`);
}

function versionOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".json")).sort();
  for (const name of files) hash.update(name).update("\0").update(readFileSync(join(folder, name))).update("\0");
  return hash.digest("hex").slice(0, 12);
}
