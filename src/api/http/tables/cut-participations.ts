import { BadUserInput } from "../../../domain/errors.ts";
import { participationsOf } from "../../../tables/participants-table.ts";
import type { ParticipationRow } from "../../../tables/participants-table.ts";
import type { EventRecord } from "../../../tables/event-record.ts";
import type { Page } from "../../../tables/table-source.ts";

/** Where a page of participants begins: after an event's cursor, and past so many participants of the next event. */
export interface ParticipantsStart { readonly after: string | undefined; readonly skip: number }

/** @throws BadUserInput where the cursor is none of ours. */
export function readStart(cursor: string | undefined): ParticipantsStart {
  if (cursor === undefined) return { after: undefined, skip: 0 };
  const match = /^([^~]*)~(\d{1,6})$/.exec(cursor);
  if (match === null) throw new BadUserInput("The cursor `after` is not one that this table gave: start again without it.", "bad-cursor");
  return { after: match[1] === "" ? undefined : match[1], skip: Number(match[2]) };
}

/** Exactly `limit` rows where there are as many, although pages of events do not end where pages of participants do. */
export function cutParticipations(page: Page<EventRecord>, { after, skip }: ParticipantsStart, limit: number): { rows: readonly ParticipationRow[]; next: string | null } {
  const rows: ParticipationRow[] = [];
  let before = after ?? "";
  for (const [index, { row, cursor }] of page.rows.entries()) {
    const own = participationsOf(row);
    const start = index === 0 ? skip : 0;
    const room = limit - rows.length;
    rows.push(...own.slice(start, start + room));
    if (start + room < own.length) return { rows, next: `${before}~${start + room}` };
    before = cursor;
    if (rows.length === limit) return { rows, next: index + 1 < page.rows.length || page.hasNext ? `${before}~0` : null };
  }
  return { rows, next: page.hasNext ? `${before}~0` : null };
}
