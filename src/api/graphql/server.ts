import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import type { GraphQLResolveInfo } from "graphql";
import { type DocumentContext, openDocumentContext } from "../../documents/make-document.ts";
import { apolloGuards } from "../http/guards/apollo-guards.ts";
import type { HttpLimits } from "../http/http-settings.ts";
import { answerQuestion } from "./answer-question.ts";
import { contextOf, type GraphqlContext, type GraphqlServices, type RequestFacts } from "./context.ts";
import { ENUMS } from "./enums.ts";
import { extendSchema, extendValues, furtherLanguages } from "./further-languages.ts";
import { Account, Document$, Event, EventClaim, Participant$, PossiblySame$, Report$ } from "./resolvers/events.ts";
import { Change$, Mutation } from "./resolvers/mutation.ts";
import { Counterpart, Country, Office$, Organization, Person, Place, Profile, Region, Topic } from "./resolvers/parties.ts";
import { Contact, Dataset, NetRow, NetworkNode, PathStep$, Query, Silence, TimelineRow } from "./resolvers/query.ts";
import { dateScalar, jsonScalar } from "./scalars.ts";

export type { GraphqlContext, GraphqlServices } from "./context.ts";

/** The schema as clients read it: the file at the root. */
export function readSchemaText(): string {
  return readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8");
}

const typeNamed = { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename };

const ask = (_root: unknown, { question }: { question: string }, context: GraphqlContext, info: GraphQLResolveInfo) => answerQuestion(question, info.schema, context);

/** Every field that is not simply a property of what it is asked of. */
export const RESOLVERS = {
  ...ENUMS,
  Date: dateScalar, JSON: jsonScalar,
  Node: typeNamed, Party: typeNamed, SearchResult: typeNamed,
  Query: { ...Query, ask }, Mutation,
  Event, EventClaim, Participant: Participant$, PossiblySame: PossiblySame$, Report: Report$, Account, Office: Office$, Document: Document$, Person, Country, Organization, Region, Topic, Place, Profile, Counterpart,
  Contact, TimelineRow, NetRow, NetworkNode, PathStep: PathStep$, Silence, Dataset, Change: Change$,
};

export interface GraphqlService {
  /** Not started yet. */
  readonly server: ApolloServer<GraphqlContext>;
  contextOf(request: RequestFacts): GraphqlContext;
}

/** The GraphQL side of the service, behind the guards of the HTTP layer. */
export function createGraphqlService(services: GraphqlServices, limits?: HttpLimits): GraphqlService {
  let opened: Promise<DocumentContext> | null = null;
  // Telling languages apart needs a model that only mutations use: it is opened at the first of them.
  const documentContext = (): Promise<DocumentContext> => (opened ??= openDocumentContext(services.packs));
  const written = ENUMS["Language"] ?? {};
  const languages = furtherLanguages(services.loader.knowledge.languages, written);
  return {
    server: new ApolloServer<GraphqlContext>({ typeDefs: [readSchemaText(), ...extendSchema(languages)], resolvers: { ...RESOLVERS, Language: extendValues(languages, written) }, ...apolloGuards(limits) }),
    contextOf: (request) => contextOf(services, documentContext, request),
  };
}
