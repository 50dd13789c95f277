import type { Request, Response } from "express";

/** Answers before GraphQL has begun, in the shape that GraphQL clients read. */
export function sendGraphqlError(request: Request, response: Response, status: number, code: string, message: string): void {
  const type = acceptsGraphqlResponse(request.headers.accept) ? "application/graphql-response+json" : "application/json";
  response.status(status).set({ "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" })
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** Whether the client reads the media type of the GraphQL-over-HTTP draft, in which errors may have a status of their own. */
export function acceptsGraphqlResponse(accept: string | undefined): boolean {
  return accept?.toLowerCase().includes("application/graphql-response+json") ?? false;
}
