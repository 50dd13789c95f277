import type { GraphQLResolveInfo } from "graphql";
import { answerEventsById } from "../../../answers/event.ts";
import { resolvePlaces } from "../../../answers/resolve-places.ts";
import { resolveParty } from "../../../answers/resolve-parties.ts";
import { parsePeriod } from "../../../answers/parse-period.ts";
import type { Asking } from "../../../answers/asking.ts";
import type { AddedPerson, Change, Correction, FieldCorrection } from "../../../domain/correction.ts";
import { parseEdtf } from "../../../domain/date-interval.ts";
import { BadUserInput } from "../../../domain/errors.ts";
import { kebab, personId } from "../../../domain/ids.ts";
import type { EventPlace, Participant } from "../../../domain/report.ts";
import { isTopic, TOPICS } from "../../../domain/topics.ts";
import { documentFromText } from "../../../documents/document-from-text.ts";
import type {
  AddPersonInput, CorrectEventInput, MutationAddAliasArgs, MutationAddPersonArgs, MutationCorrectEventArgs,
  MutationLoadDocumentsArgs, MutationMergeEventsArgs, MutationRejectEventArgs, MutationRetractDocumentArgs, MutationSplitEventArgs,
  ParticipantInput,
} from "../../../generated/schema-types.ts";
import type { CorrectionResult } from "../../../loading/loader.ts";
import type { GraphqlContext } from "../context.ts";
import { eventModel } from "../models.ts";
import { below, eventDetailOf, selectionOf } from "../selection.ts";

interface Signed { readonly author: string; readonly reason: string }

const MOST_DOCUMENTS = 100;

/** Who decides, and why: neither may be left empty, for the feed tells it for ever. */
function signatureOf({ author, reason }: Signed): Signed {
  if (author.trim() === "" || reason.trim() === "") throw new BadUserInput("author and reason must say something: they are kept with the decision.", "unsigned");
  return { author: author.trim(), reason: reason.trim() };
}

async function resultModel(results: readonly CorrectionResult[], { services, asking }: GraphqlContext, info: GraphQLResolveInfo) {
  const ids = [...new Set(results.flatMap(({ events }) => events))];
  const events = ids.length === 0 ? [] : await answerEventsById({ ...asking, store: services.store }, ids, eventDetailOf(below(selectionOf(info), "events")));
  return {
    changes: results.map(({ correction }) => ({ __typename: "Change", correction, standing: true })),
    events: events.map(eventModel),
    changed: results.some(({ changed }) => changed),
  };
}

export const Mutation = {
  loadDocuments: async (_root: unknown, { input }: MutationLoadDocumentsArgs, context: GraphqlContext) => {
    context.requireWriter();
    if (input.documents.length > MOST_DOCUMENTS) throw new BadUserInput(`${input.documents.length} documents at once are too many: send at most ${MOST_DOCUMENTS}.`, "too-many-documents");
    const reading = await context.documentContext();
    const signature = { author: input.author ?? "loader", reason: input.reason ?? "a newer text for the same address" };
    const { fates } = await context.services.loader.loadReadings(input.documents.map((given) => documentFromText(given, reading)), { signature });
    return fates.map(({ id, status, reason, detail }) => ({ id, status, reason: reason === null ? null : `${reason}: ${detail ?? ""}` }));
  },

  retractDocument: async (_root: unknown, { input }: MutationRetractDocumentArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel([await context.services.loader.retractDocument(input.document, signatureOf(input))], context, info);
  },

  correctEvent: async (_root: unknown, { input }: MutationCorrectEventArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel(await context.services.loader.correctEvent(input.event, await readFields(input, context.asking), signatureOf(input)), context, info);
  },

  rejectEvent: async (_root: unknown, { input }: MutationRejectEventArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel([await context.services.loader.rejectEvent(input.event, signatureOf(input))], context, info);
  },

  mergeEvents: async (_root: unknown, { input }: MutationMergeEventsArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel([await context.services.loader.mergeEvents(input.events, signatureOf(input))], context, info);
  },

  splitEvent: async (_root: unknown, { input }: MutationSplitEventArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel([await context.services.loader.splitEvent(input.event, input.reports, signatureOf(input))], context, info);
  },

  addPerson: async (_root: unknown, { input }: MutationAddPersonArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    return resultModel([await context.services.loader.addPerson(await readPerson(input, context.asking), signatureOf(input))], context, info);
  },

  addAlias: async (_root: unknown, { input }: MutationAddAliasArgs, context: GraphqlContext, info: GraphQLResolveInfo) => {
    context.requireWriter();
    const alias = input.alias.trim();
    if (alias === "") throw new BadUserInput("alias is empty: give the further form of the name.", "empty-alias");
    const person = await resolveParty(context.asking, input.person, ["person"]);
    return resultModel([await context.services.loader.addAlias(person.id, alias, input.language, signatureOf(input))], context, info);
  },
};

async function readPerson(input: AddPersonInput, asking: Asking): Promise<AddedPerson> {
  const name = input.name.trim();
  if (kebab(name) === "" || input.title.trim() === "") throw new BadUserInput("name and title must say something.", "empty-name");
  const bare = async (given: string | null | undefined, type: "country" | "organization"): Promise<string | null> =>
    given === null || given === undefined ? null : (await resolveParty(asking, given, [type])).id.slice(type.length + 1);
  const known = asking.knowledge.meaningsOf(name).filter((party) => party.type === "person");
  return {
    person: known.length === 1 ? known[0]?.id ?? personId(kebab(name)) : personId(kebab(name)), name, country: await bare(input.country, "country"), organization: await bare(input.organization, "organization"),
    role: input.office ?? "other", title: input.title.trim(), from: input.from ?? null, until: input.until ?? null,
  };
}

async function readFields(input: CorrectEventInput, asking: Asking): Promise<readonly FieldCorrection[]> {
  const bare = async (names: readonly string[], type: "country" | "organization"): Promise<readonly string[]> =>
    [...new Set(await Promise.all(names.map(async (name) => (await resolveParty(asking, name, [type])).id.slice(type.length + 1))))].sort();
  const fields: FieldCorrection[] = [];
  if (isGiven(input.kind)) fields.push({ field: "kind", value: input.kind });
  if (isGiven(input.status)) fields.push({ field: "status", value: input.status });
  if (isGiven(input.days)) fields.push({ field: "days", value: readDays(input.days) });
  if (isGiven(input.countries)) fields.push({ field: "countries", value: await bare(input.countries, "country") });
  if (isGiven(input.organizations)) fields.push({ field: "organizations", value: await bare(input.organizations, "organization") });
  if (isGiven(input.participants)) fields.push({ field: "participants", value: await Promise.all(input.participants.map((one) => readParticipant(one, asking))) });
  if (isGiven(input.place)) fields.push({ field: "place", value: readPlace(input.place, asking) });
  if (isGiven(input.topics)) {
    const topics = input.topics.map((topic) => topic.replace(/^topic:/u, "").toLowerCase());
    const unknown = topics.find((topic) => !isTopic(topic));
    if (unknown !== undefined) throw new BadUserInput(`"${unknown}" is no topic: choose of ${TOPICS.join(", ")}.`, "unknown-topic");
    fields.push({ field: "topics", value: topics.filter(isTopic) });
  }
  return fields;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** As a period with both ends; a single month or year keeps its precision. */
function readDays(text: string): Extract<FieldCorrection, { field: "days" }>["value"] {
  const single = parseEdtf(text.trim());
  if (single !== null) return single;
  const { from, to } = parsePeriod(text);
  if (from === null || to === null) throw new BadUserInput(`"${text}" has no end: an event needs a first and a last day.`, "open-period");
  return { from, to, precision: "day" };
}

async function readParticipant({ person, office, country, role }: ParticipantInput, asking: Asking): Promise<Participant> {
  const { id, name } = await resolveParty(asking, person, ["person"]);
  const terms = asking.knowledge.people.get(id)?.terms ?? [];
  const told = isGiven(country) ? (await resolveParty(asking, country, ["country"])).id.slice("country:".length) : terms.at(-1)?.country ?? null;
  return { person: id, name, country: told, office: office ?? null, role: role ?? "participant" };
}

function readPlace(text: string, asking: Asking): EventPlace | null {
  const given = text.trim();
  if (given === "") return null;
  const [first = ""] = resolvePlaces(asking, [given]);
  if (first.startsWith("country:")) return { country: first.slice("country:".length), city: null, id: null };
  const id = first.slice("place:".length);
  const known = asking.knowledge.places.get(id);
  if (known !== undefined) return { country: known.country, city: known.names["en"] ?? id, id };
  const [country = "", city] = given.split("/", 2);
  return { country, city: city ?? null, id: null };
}

export const Change$ = {
  id: ({ correction }: { readonly correction: Correction }) => correction.id,
  sequence: ({ correction }: { readonly correction: Correction }) => correction.sequence,
  kind: ({ correction }: { readonly correction: Correction }) => correction.change.type,
  time: ({ correction }: { readonly correction: Correction }) => correction.at,
  author: ({ correction }: { readonly correction: Correction }) => correction.author,
  reason: ({ correction }: { readonly correction: Correction }) => correction.reason,
  replaces: ({ correction }: { readonly correction: Correction }) => correction.replaces,
  subjects: ({ correction }: { readonly correction: Correction }) => subjectsOf(correction.change),
  details: ({ correction }: { readonly correction: Correction }) => correction.change,
};

function subjectsOf(change: Change): readonly string[] {
  switch (change.type) {
    case "correct_event": return [change.report];
    case "reject_event": return change.members;
    case "merge_events": return change.reports;
    case "split_event": return change.apart;
    case "add_person": return [change.added.person];
    case "add_alias": return [change.person];
    case "retract_document": return [change.document];
    case "supersede_document": return [change.document, change.by];
  }
}
