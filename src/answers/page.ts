import { parseEdtf } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";

/** The arguments of a connection, as clients give them. */
export interface PageAsked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The values that an order compares, most telling first; the last is an id, so that no two items tie. */
export type SortKey = readonly string[];

/** A page as it is to be read: `limit` items from that end, strictly between the two keys. */
export interface PageWanted {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: SortKey | null;
  readonly before: SortKey | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  /** Null where it was not counted. */
  readonly totalCount: number | null;
}

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/**
 * What page is asked for. `order` names the sort, so that a cursor of another question is refused; `keys` is how many values its key has.
 * @throws BadUserInput for `first` with `last`, a negative number, or a cursor that this order never gave.
 */
export function readPage(asked: PageAsked, order: string, keys: number, largest = LARGEST_PAGE): PageWanted {
  const { first, last } = asked;
  if (isGiven(first) && isGiven(last)) throw new BadUserInput("first and last together mean no page: give one of them.", "first-and-last");
  for (const [name, count] of [["first", first], ["last", last]] as const) {
    if (isGiven(count) && (!Number.isInteger(count) || count < 0)) throw new BadUserInput(`${name} is ${count}: give a whole number from 0 to ${largest}.`, "bad-page-size");
  }
  return {
    limit: Math.min(first ?? last ?? Math.min(DEFAULT_PAGE, largest), largest),
    backward: isGiven(last),
    after: isGiven(asked.after) ? decodeCursor(asked.after, order, keys) : null,
    before: isGiven(asked.before) ? decodeCursor(asked.before, order, keys) : null,
  };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** Opaque to clients: base64url of the order's name and the item's key. */
export function encodeCursor(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key]), "utf8").toString("base64url");
}

export function decodeCursor(cursor: string, order: string, keys: number): SortKey {
  const parsed = parseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const parts: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
  if (parts[0] !== order || parts.length !== keys + 1 || !isSortKey(parts, order)) {
    throw new BadUserInput(`The cursor "${cursor}" is not of this list in this order: begin again without after and before.`, "foreign-cursor");
  }
  return parts.slice(1);
}

/** What the parts of a key look like: days of events and documents (which may have none), ids with their type before a colon. A garbled key would begin somewhere. */
function isSortKey(parts: readonly unknown[], order: string): parts is readonly string[] {
  if (!parts.every((part): part is string => typeof part === "string")) return false;
  const day = /^events|^contacts/u.test(order) ? parts[1] : undefined;
  return day === undefined || parseEdtf(day) !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * A page out of what was read: up to `limit + 1` items, in the order of reading (from the end where the page is read backward). The one too many only
 * tells that there are more.
 */
export function pageOfRead<T>(read: readonly T[], wanted: PageWanted, order: string, keyOf: (item: T) => SortKey, totalCount: number | null): Page<T> {
  const more = read.length > wanted.limit;
  const kept = read.slice(0, wanted.limit);
  const items = wanted.backward ? kept.reverse() : kept;
  const edges = items.map((node) => ({ cursor: encodeCursor(order, keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: wanted.backward ? wanted.before !== null : more,
      hasPreviousPage: wanted.backward ? more : wanted.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** How two keys compare: negative where the first comes first. */
export type CompareKeys = (a: SortKey, b: SortKey) => number;

/** By code units, value by value; `descending` marks the values that run backward. */
export function compareBy(descending: readonly boolean[]): CompareKeys {
  return (a, b) => {
    for (const [at, value] of a.entries()) {
      const other = b[at] ?? "";
      if (value !== other) return (value < other) === (descending[at] ?? false) ? 1 : -1;
    }
    return 0;
  };
}

/** A page out of a whole list; sorts it first. */
export function pageOfList<T>(list: readonly T[], wanted: PageWanted, order: string, keyOf: (item: T) => SortKey, compare: CompareKeys): Page<T> {
  const sorted = [...list].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const { after, before } = wanted;
  const between = sorted.filter((item) => (after === null || compare(keyOf(item), after) > 0) && (before === null || compare(keyOf(item), before) < 0));
  return pageOfRead(wanted.backward ? between.reverse() : between, wanted, order, keyOf, list.length);
}
