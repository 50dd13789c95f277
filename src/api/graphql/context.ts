import { createHash, timingSafeEqual } from "node:crypto";
import type { Asking } from "../../answers/asking.ts";
import { answerDocumentsById, type DocumentWithReports } from "../../answers/documents.ts";
import { answerEventsById } from "../../answers/event.ts";
import type { EventAnswer } from "../../answers/event-answer.ts";
import { answerProfiles, type ProfileAnswer } from "../../answers/profiles.ts";
import { Forbidden, Unauthenticated } from "../../domain/errors.ts";
import type { DocumentContext } from "../../documents/make-document.ts";
import type { LanguagePacks } from "../../languages/pack.ts";
import type { Loader } from "../../loading/loader.ts";
import { EVENT_ALONE, type EventDetail } from "../../store/queries/event-parts.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { Batch, RequestReads } from "./request-reads.ts";
import { mergeDetails } from "./selection.ts";

/** All that GraphQL needs from the house; `src/compose.ts` has it. */
export interface GraphqlServices {
  readonly store: GraphStore;
  /** The only way in; its `knowledge` holds what people added. */
  readonly loader: Loader;
  readonly packs: LanguagePacks;
  /** What mutations must bring as bearer token; null refuses them all. */
  readonly token: string | null;
  /** RFC 3339, UTC; what "last month" in a plain question counts from. */
  readonly now: () => string;
}

export interface EventWanted { readonly id: string; readonly detail: EventDetail }
export interface ProfileWanted { readonly id: string; readonly during: string | null; readonly contacts: EventDetail | null }

/** One request. */
export interface GraphqlContext {
  readonly asking: Asking;
  readonly services: GraphqlServices;
  readonly documentContext: () => Promise<DocumentContext>;
  readonly events: Batch<EventWanted, EventAnswer | null>;
  readonly profiles: Batch<ProfileWanted, ProfileAnswer>;
  readonly documents: Batch<string, DocumentWithReports | null>;
  /** @throws Unauthenticated, Forbidden */
  requireWriter(): void;
}

export interface RequestFacts {
  readonly signal: AbortSignal;
  /** The `Authorization` header as sent. */
  readonly authorization: string | undefined;
}

export function contextOf(services: GraphqlServices, documentContext: () => Promise<DocumentContext>, { signal, authorization }: RequestFacts): GraphqlContext {
  const reads = new RequestReads(services.store);
  const { knowledge } = services.loader;
  const today = services.now().slice(0, 10);
  const asking: Asking = { store: reads, knowledge, signal, today };
  // What fields below the roots need is read beside the count of root reads.
  const nested: Asking = { store: services.store, knowledge, signal, today };
  return {
    asking, services, documentContext,
    events: new Batch(reads, (wanted) => eventsOf(nested, wanted)),
    profiles: new Batch(reads, (wanted) => answerProfiles(nested, wanted)),
    documents: new Batch(reads, (ids) => documentsOf(nested, ids)),
    requireWriter: () => checkToken(services.token, authorization),
  };
}

async function eventsOf(asking: Asking, wanted: readonly EventWanted[]): Promise<readonly (EventAnswer | null)[]> {
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const found = await answerEventsById(asking, ids, wanted.map(({ detail }) => detail).reduce(mergeDetails, EVENT_ALONE));
  const byId = new Map<string, EventAnswer>(found.map((answer) => [answer.event.id, answer]));
  return wanted.map(({ id }) => byId.get(id) ?? null);
}

async function documentsOf(asking: Asking, ids: readonly string[]): Promise<readonly (DocumentWithReports | null)[]> {
  const found = await answerDocumentsById(asking, [...new Set(ids)], { text: true, reports: true });
  const byId = new Map<string, DocumentWithReports>(found.map((document) => [document.id, document]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Compared by digest in constant time, so that neither content nor length of the token leaks. */
function checkToken(token: string | null, authorization: string | undefined): void {
  if (token === null) throw new Forbidden("This service takes no changes: whoever runs it must set ENTENTE_TOKEN first.");
  const [, given] = /^Bearer +(.+)$/iu.exec(authorization ?? "") ?? [];
  if (given === undefined) throw new Unauthenticated("A change needs the service's token: send it as `Authorization: Bearer …`.");
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  if (!timingSafeEqual(digest(given.trim()), digest(token))) throw new Unauthenticated("The token is not the one of this service: check the `Authorization` header.");
}
