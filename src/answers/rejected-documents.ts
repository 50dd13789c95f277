import type { QuarantineReason } from "../domain/reasons.ts";
import { quarantinedQuery } from "../store/queries/quarantined.ts";
import type { Asking } from "./asking.ts";
import { compareBy, type Page, type PageAsked, pageOfList, readPage } from "./page.ts";

export interface RejectedDocumentAnswer { readonly id: string; readonly name: string; readonly reason: QuarantineReason; readonly detail: string }

/** Documents that were put aside, by name. One read. @throws BadUserInput */
export async function answerRejectedDocuments(asking: Asking, asked: PageAsked): Promise<Page<RejectedDocumentAnswer>> {
  const wanted = readPage(asked, "rejected", 2);
  const rows = await asking.store.read(quarantinedQuery, {}, asking.signal);
  return pageOfList(rows, wanted, "rejected", ({ name, id }) => [name, id], compareBy([false, false]));
}

/** One of them by id; null for an id that nobody has. One read. */
export async function answerRejectedDocument({ store, signal }: Asking, id: string): Promise<RejectedDocumentAnswer | null> {
  return (await store.read(quarantinedQuery, {}, signal)).find((document) => document.id === id) ?? null;
}
