import { getNamedType, getNullableType, isListType } from "graphql";
import type { DocumentNode, GraphQLOutputType, GraphQLSchema } from "graphql";
import { getComplexity } from "graphql-query-complexity";
import type { ComplexityEstimator } from "graphql-query-complexity";

/** Rows of a nested list without `first`, as found on average in the seeds (participants, reports, countries of an event). */
const NESTED_ROWS = 3;
const DEFAULT_FIRST = 20;

/** A field costs one and what lies below it, times the rows asked for. Introspection is free: its answer is fixed. */
const costOfField: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (field.name.startsWith("__")) return 0;
  return 1 + childComplexity * rowsOf(field.type, args);
};

function rowsOf(type: GraphQLOutputType, args: Readonly<Record<string, unknown>>): number {
  const asked = args["first"] ?? args["last"];
  if (typeof asked === "number") return Math.max(1, asked);
  const { name } = getNamedType(type);
  if (name.endsWith("Connection")) return DEFAULT_FIRST;
  // The edges of a connection have been multiplied at the connection.
  return isListType(getNullableType(type)) && !name.endsWith("Edge") ? NESTED_ROWS : 1;
}

/** Fields that the answer may hold, before it is computed; variables are seen. */
export function estimateCost(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>, operationName: string | undefined): number {
  return getComplexity({ schema, query: document, variables, ...(operationName === undefined ? {} : { operationName }), estimators: [costOfField] });
}
