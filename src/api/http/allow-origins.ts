import cors from "cors";
import type { RequestHandler } from "express";

/** Pages of the listed origins may ask questions; without a list only our own pages may. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    origin: origins.includes("*") ? "*" : [...origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["Content-Type", "Authorization", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"],
    exposedHeaders: ["Retry-After", "ETag"],
    maxAge: 600,
  });
}
