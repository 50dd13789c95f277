import type { Readable } from "node:stream";
import { readRow } from "./read-row.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** UTF-16 units of one line; a longer one is put aside and the next one read. */
export const LONGEST_LINE = 20 * 1024 * 1024;

/**
 * JSON Lines, one object a line, read as a stream: a file of any size takes the memory of its longest line. `name#n` counts the lines that are not empty,
 * from 1 on. A line that cannot be read is put aside alone.
 */
export async function* readJsonLines(name: string, text: Readable | AsyncIterable<string>): AsyncGenerator<RawReading> {
  let count = 0;
  for await (const line of linesOf(text)) {
    if (line !== null && line.trim() === "") continue;
    count += 1;
    yield line === null ? quarantine(`${name}#${count}`, "too_large", `the line is longer than ${LONGEST_LINE} characters`) : readLine(`${name}#${count}`, line);
  }
}

function readLine(name: string, line: string): RawReading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return quarantine(name, "malformed", `the line is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return quarantine(name, "malformed", "the line holds no JSON object");
  return readRow(name, value as Record<string, unknown>);
}

/** Lines without their ends; null for one over the limit. Only the new chunk is searched, so a long line takes linear time. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let held: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      yield length + end - from > LONGEST_LINE ? null : held.join("") + chunk.slice(from, end);
      [held, length, from] = [[], 0, end + 1];
    }
    length += chunk.length - from;
    if (length <= LONGEST_LINE) held.push(chunk.slice(from));
    else held = [];
  }
  if (length > 0) yield length > LONGEST_LINE ? null : held.join("");
}
