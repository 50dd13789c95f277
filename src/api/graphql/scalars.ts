import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";
import { isDay } from "../../domain/date-interval.ts";

function readDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no day: write an existing one as YYYY-MM-DD.`, { extensions: { code: "BAD_USER_INPUT" } });
}

/** A calendar day as text: never a moment, so no time zone can shift it. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  serialize: readDay,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

/** Any JSON value, passed on as it is. */
export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "JSON",
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
