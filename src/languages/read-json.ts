import { DataError } from "../domain/errors.ts";

/** A JSON value that knows on which line of its file it stands, so that a wrong entry can be pointed at. */
export type JsonNode =
  | { readonly kind: "object"; readonly line: number; readonly entries: ReadonlyMap<string, JsonNode> }
  | { readonly kind: "array"; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "scalar"; readonly line: number; readonly value: string | number | boolean | null };

interface Reader { readonly text: string; readonly file: string; at: number; line: number }

const SCALAR = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** @throws DataError with file and line where `text` is no JSON, or an object names a key twice. `file` is only for the message. */
export function readJson(text: string, file: string): JsonNode {
  const reader: Reader = { text: text.replace(/^\uFEFF/, ""), file, at: 0, line: 1 };
  const node = readValue(reader);
  skipSpace(reader);
  if (reader.at < reader.text.length) throw complaint(reader, "something follows the end of the JSON value");
  return node;
}

function complaint(reader: Reader, what: string): DataError {
  return new DataError(`${reader.file}:${reader.line}: ${what}. Correct the file.`);
}

function skipSpace(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at += 1) {
    const code = reader.text.charCodeAt(reader.at);
    if (code === 0x0a) reader.line += 1;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return;
  }
}

/** Steps over `mark` if it comes next. */
function take(reader: Reader, mark: string): boolean {
  skipSpace(reader);
  if (reader.text.charAt(reader.at) !== mark) return false;
  reader.at += 1;
  return true;
}

function readValue(reader: Reader): JsonNode {
  if (take(reader, "{")) return readObject(reader);
  if (take(reader, "[")) return readArray(reader);
  return readScalar(reader);
}

function readScalar(reader: Reader): JsonNode & { kind: "scalar" } {
  skipSpace(reader);
  SCALAR.lastIndex = reader.at;
  const word = SCALAR.exec(reader.text)?.[0];
  if (word === undefined) throw complaint(reader, `expected a JSON value, met ${JSON.stringify(reader.text.slice(reader.at, reader.at + 12))}`);
  reader.at += word.length;
  try {
    return { kind: "scalar", line: reader.line, value: JSON.parse(word) as string | number | boolean | null };
  } catch {
    throw complaint(reader, `${word} is no JSON string`);
  }
}

function readArray(reader: Reader): JsonNode {
  const { line } = reader;
  const items: JsonNode[] = [];
  if (take(reader, "]")) return { kind: "array", line, items };
  do items.push(readValue(reader)); while (take(reader, ","));
  if (!take(reader, "]")) throw complaint(reader, `the list begun on line ${line} lacks a comma or its ]`);
  return { kind: "array", line, items };
}

function readObject(reader: Reader): JsonNode {
  const { line } = reader;
  const entries = new Map<string, JsonNode>();
  if (take(reader, "}")) return { kind: "object", line, entries };
  do {
    const key = readScalar(reader);
    if (typeof key.value !== "string") throw complaint(reader, "a key must be a string");
    if (entries.has(key.value)) throw complaint(reader, `the key "${key.value}" stands here a second time`);
    if (!take(reader, ":")) throw complaint(reader, `a colon is missing after "${key.value}"`);
    entries.set(key.value, readValue(reader));
  } while (take(reader, ","));
  if (!take(reader, "}")) throw complaint(reader, `the object begun on line ${line} lacks a comma or its }`);
  return { kind: "object", line, entries };
}
