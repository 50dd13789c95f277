import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BadUserInput } from "../domain/errors.ts";
import type { ReportId } from "../domain/ids.ts";

/** Two gold events, each as `document,number` (the first is 0), that tell the same event although they bear no common `sameAs` key. */
export type ReviewedPair = readonly [string, string];

const FILE = "same-as.csv";
const HEADER = "document,event,other_document,other_event,what";

/** What people found on reading both texts; `same-as.csv` beside the gold. Empty where there is none. @throws BadUserInput for another header */
export function readReviewedPairs(folder: string): readonly ReviewedPair[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  const [header, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  if (header !== HEADER) throw new BadUserInput(`${path}: the first line must be "${HEADER}".`, "bad-gold");
  return rows.map((row) => {
    const [document = "", event = "", otherDocument = "", otherEvent = ""] = row.split(",");
    return [`${document},${event}`, `${otherDocument},${otherEvent}`];
  });
}

/** The keys with the reviewed pairs joined: a key that either bears, or one made of the pair. `byPlace` finds a report by `document,number`. */
export function withReviewedPairs(keys: ReadonlyMap<ReportId, string | null>, byPlace: ReadonlyMap<string, ReportId>, pairs: readonly ReviewedPair[]): ReadonlyMap<ReportId, string | null> {
  const joined = new Map(keys);
  for (const [place, otherPlace] of pairs) {
    const [a, b] = [byPlace.get(place), byPlace.get(otherPlace)];
    if (a === undefined || b === undefined) continue;
    const [from, to] = [joined.get(b) ?? null, joined.get(a) ?? joined.get(b) ?? place];
    for (const [report, key] of joined) if (report === a || report === b || (from !== null && key === from)) joined.set(report, to);
  }
  return joined;
}
