import { createReadStream } from "node:fs";

const NEWLINE = 0x0a;

/**
 * The lines of the first `end` bytes of a UTF-8 file, one at a time, without their newline. Only \n parts lines
 * (node:readline also parts them at U+2028, which JSON leaves inside strings). A last line without newline comes too.
 */
export async function* readLines(file: string, end: number): AsyncGenerator<Buffer> {
  if (end === 0) return;
  let pieces: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: end - 1, highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, at)]);
      pieces = [];
      start = at + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
