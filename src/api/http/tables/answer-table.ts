import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { Request, Response } from "express";

import { hashOf } from "../../../domain/ids.ts";
import type { Table } from "../../../tables/table.ts";
import { MEDIA_TYPES, writeTable } from "./formats.ts";
import type { TableFormat } from "./formats.ts";

/** Raised when columns or spelling of cells change, so that no cache mixes two releases. */
const SHAPE = "1";
const CHUNK_CHARACTERS = 65_536;

/**
 * Sets a strong ETag made of what is asked and the version of the data, and answers 304 where the client has it already.
 * True where the request is answered.
 */
export function answerIfUnchanged(request: Request, response: Response, version: string): boolean {
  const { pathname, searchParams } = addressOf(request);
  searchParams.sort();
  const etag = `"${hashOf([SHAPE, version, pathname, searchParams.toString()].join("|"), 32)}"`;
  response.set({ "ETag": etag, "Cache-Control": "public, max-age=60" });
  if (!hasAlready(request.get("if-none-match"), etag)) return false;
  response.status(304).end();
  return true;
}

/** Express' own `fresh` gives in to `Cache-Control: no-cache`, which fetch sends with every If-None-Match; RFC 9110 does not. */
function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag) ?? false;
}

/** The next page at the same address, whole, because readers follow it without knowing where they are. */
export function linkNext(request: Request, response: Response, after: string): void {
  const address = addressOf(request);
  address.searchParams.set("after", after);
  response.set("Link", `<${address.href}>; rel="next"`);
}

export function addressOf(request: Request): URL {
  return new URL(request.originalUrl, `${request.protocol}://${request.get("host") ?? "localhost"}`);
}

/** Sends rows as they are written, no faster than the client reads. */
export async function sendTable<Row>(response: Response, format: TableFormat, table: Table<Row>, rows: Iterable<Row>): Promise<void> {
  response.set({ "Content-Type": MEDIA_TYPES[format], "Content-Disposition": `inline; filename="${table.name}.${format}"` });
  await pipeline(Readable.from(chunksOf(writeTable(format, table, rows)), { objectMode: false }), response);
}

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
