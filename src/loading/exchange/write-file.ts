import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Manifest } from "./formats.ts";

/** Writes lines as they come, so that a graph larger than memory fits through; resolves to the file's entry in the manifest. */
export async function writeFileOfLines(folder: string, name: string, lines: AsyncIterable<string> | Iterable<string>): Promise<Manifest["files"][number]> {
  const hash = createHash("sha256");
  const stream = createWriteStream(join(folder, name));
  // A full disk or a missing permission must reach the caller, also between two writes.
  const done = finished(stream);
  done.catch(() => undefined);
  let count = 0;
  for await (const line of lines) {
    const text = `${line}\n`;
    hash.update(text);
    // A quoted CSV cell may hold line feeds of its own: what is counted is what a reader of bytes finds.
    count += text.split("\n").length - 1;
    if (!stream.write(text)) await Promise.race([once(stream, "drain"), done]);
  }
  stream.end();
  await done;
  return { name, lines: count, sha256: hash.digest("hex") };
}
