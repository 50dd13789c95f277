import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { listInputs } from "../documents/list-inputs.ts";

/** Text that should be one JSON object, and where it stands; or what could not be opened, with the system's word for why. */
export type Piece = { readonly where: string; readonly text: string } | { readonly where: string; readonly fault: string };

const KINDS: ReadonlySet<string> = new Set([".json", ".jsonl", ".ndjson"]);

/** The objects of files, of folders (searched through for .json, .jsonl and .ndjson) and of standard input ("-"): one a line, or one a file where that ends in .json. */
export async function* readPieces(inputs: readonly string[], stdin: NodeJS.ReadableStream): AsyncGenerator<Piece> {
  for (const input of inputs) {
    if (input === "-") {
      yield* readLines(stdin, "standard input");
      continue;
    }
    for await (const file of listInputs([input], KINDS)) {
      if ("fault" in file) yield { where: file.path, fault: file.fault };
      else if (file.path.endsWith(".json")) yield* readWhole(file.path);
      else yield* readLines(createReadStream(file.path), file.path);
    }
  }
}

/** A .json file may also hold lines: then its first line is an object by itself. */
async function* readWhole(path: string): AsyncGenerator<Piece> {
  const text = await readFile(path, "utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && isObject(lines[0] ?? "")) yield* lines.map((line, at) => ({ where: `${path}, line ${at + 1}`, text: line }));
  else yield { where: path, text };
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

async function* readLines(stream: NodeJS.ReadableStream, where: string): AsyncGenerator<Piece> {
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== "") yield { where: `${where}, line ${number}`, text };
  }
}
