import type { RequestHandler, Response } from "express";

/** Content codings by which an answer may be sent (`compression`). */
const CODINGS = ["br", "gzip", "deflate"] as const;
const TAGGED = new RegExp(`-(${CODINGS.join("|")})"`, "gu");

/**
 * A strong ETag names bytes, and compressed bytes are others: `"abc"` becomes `"abc-gzip"` where the answer is sent by gzip. What a client holds is
 * compared without the ending, and a 304 names the tag that the client sent. Must stand before the middleware that compresses.
 */
export const tagEncodings: RequestHandler = (request, response, next) => {
  const held = request.headers["if-none-match"];
  if (held !== undefined) request.headers["if-none-match"] = held.replace(TAGGED, '"');
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...head: unknown[]) => {
    tagBytes(response, held ?? "");
    return (writeHead as (...head: unknown[]) => Response)(...head);
  };
  next();
};

function tagBytes(response: Response, held: string): void {
  const tag = response.getHeader("ETag");
  if (typeof tag !== "string" || tag.startsWith("W/")) return;
  const coding = response.statusCode === 304 ? CODINGS.find((one) => held.includes(withEnding(tag, one))) : response.getHeader("Content-Encoding");
  if (typeof coding === "string" && coding !== "identity") response.setHeader("ETag", withEnding(tag, coding));
}

function withEnding(tag: string, coding: string): string {
  return `${tag.slice(0, -1)}-${coding}"`;
}
