import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import iconv from "iconv-lite";
import { decodeBytes } from "./decode-bytes.ts";
import { fileKind } from "./file-kind.ts";
import { readCsv } from "./read-csv.ts";
import { readFeed } from "./read-feed.ts";
import { readHtml } from "./read-html.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readSeedText } from "./read-seed-text.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** The documents in bytes that are all there: one of a text or a page, several of a feed or of JSON Lines. */
export async function* readBytes(name: string, bytes: Buffer, isNamed: boolean): AsyncGenerator<RawReading> {
  const decoded = decodeBytes(bytes);
  if (!("text" in decoded)) {
    yield quarantine(name, decoded.reason, decoded.detail);
    return;
  }
  const kind = fileKind(name, decoded.text, isNamed);
  if (kind === "feed") yield* readFeed(name, decoded.text);
  else if (kind === "html") yield readHtml(name, decoded.text);
  else if (kind === "json-lines") yield* readJsonLines(name, oneChunk(decoded.text));
  else yield readSeedText(name, decoded.text);
}

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** The documents of a table that is read as it comes; `head` is its beginning, decoded, and the encoding that was told by it. */
export async function* readTableStream(
  name: string, kind: "json-lines" | "csv", bytes: Readable, head: { readonly text: string; readonly encoding: string },
): AsyncGenerator<RawReading> {
  const decoder = iconv.decodeStream(head.encoding) as unknown as Readable & NodeJS.WritableStream;
  // An error of the file reaches whoever reads the decoder.
  pipeline(bytes, decoder, () => undefined);
  yield* kind === "csv" ? readCsv(name, decoder, head.text) : readJsonLines(name, decoder as AsyncIterable<string>);
}
