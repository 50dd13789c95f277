import { type Correction, standing } from "../domain/correction.ts";
import { isDay } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import { correctionsQuery } from "../store/queries/corrections.ts";
import type { Asking } from "./asking.ts";
import { compareBy, type Page, type PageAsked, pageOfList, readPage } from "./page.ts";

/** A decision, and whether it still holds. */
export interface ChangeAnswer { readonly correction: Correction; readonly standing: boolean }

const ORDER = "changes";
/** So that sequences compare as texts. */
const DIGITS = 12;

/** Decisions by people, the oldest first: all, or those after a time or a version of the dataset. One read. @throws BadUserInput */
export async function answerChanges(asking: Asking, since: string | null | undefined, asked: PageAsked): Promise<Page<ChangeAnswer>> {
  const wanted = readPage(asked, ORDER, 1);
  const isLater = readSince(since);
  const changes = (await readChanges(asking)).filter(({ correction }) => isLater(correction));
  return pageOfList(changes, wanted, ORDER, ({ correction }) => [String(correction.sequence).padStart(DIGITS, "0")], compareBy([false]));
}

/** One decision by id; null for an id that nobody has. One read. */
export async function answerChange(asking: Asking, id: string): Promise<ChangeAnswer | null> {
  return (await readChanges(asking)).find(({ correction }) => correction.id === id) ?? null;
}

async function readChanges({ store, signal }: Asking): Promise<readonly ChangeAnswer[]> {
  const all = (await store.read(correctionsQuery, {}, signal)).map(({ json }) => JSON.parse(json) as Correction);
  const holding = new Set(standing(all).map(({ id }) => id));
  return all.map((correction) => ({ correction, standing: holding.has(correction.id) }));
}

/** RFC 3339, a day (from its first moment, UTC), or `<number of the last decision>-<hash>`. */
function readSince(since: string | null | undefined): (correction: Correction) => boolean {
  if (since === null || since === undefined) return () => true;
  const given = since.trim();
  if (isDay(given)) return ({ at }) => at >= given;
  const [, sequence] = /^(\d+)-[0-9a-f]{6,}$/u.exec(given) ?? [];
  if (sequence !== undefined) return (correction) => correction.sequence > Number(sequence);
  if (/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/u.test(given) && !Number.isNaN(Date.parse(given))) {
    const moment = Date.parse(given);
    return ({ at }) => Date.parse(at) > moment;
  }
  throw new BadUserInput(`"${since}" is no time: give RFC 3339 (2026-01-31T12:00:00Z), a day, or a dataset.version.`, "bad-since");
}
