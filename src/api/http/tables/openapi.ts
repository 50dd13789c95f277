import { alliancesTable } from "../../../tables/alliances-table.ts";
import { annotationsTable } from "../../../tables/annotations-table.ts";
import { contactsTable } from "../../../tables/contacts-table.ts";
import { eventsTable } from "../../../tables/events-table.ts";
import { participantsTable } from "../../../tables/participants-table.ts";
import { isNumeric } from "../../../tables/table.ts";
import type { Column } from "../../../tables/table.ts";
import { timelineLong, timelineWide } from "../../../tables/timeline-table.ts";
import { TABLE_FORMATS } from "./formats.ts";
import type { TableFormat } from "./formats.ts";
import { ALLIANCES_PARAMETERS, ANNOTATION_PARAMETERS, CHART_PARAMETERS, CONTACT_PARAMETERS, EVENT_PARAMETERS, TIMELINE_PARAMETERS } from "./parameters.ts";
import type { Parameter } from "./parameters.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Described = Pick<Column<never>, "name" | "type" | "description">;

/** Problem types that a row of the document explains; `problem.ts` and `domain/errors.ts` make them. */
const PROBLEMS: Readonly<Record<string, string>> = {
  "400": "A parameter is unknown, malformed, or names a party that is unknown or ambiguous (`candidates` lists what it may mean)",
  "404": "No such table, format or alliance",
  "429": "Too many requests; `Retry-After` says how many seconds to wait",
  "500": "The service failed",
  "503": "The store does not answer",
  "504": "The answer took too long: ask for a shorter period",
};

/** The OpenAPI 3.1 document of the tables, made of the same columns and parameters that answer the requests. */
export function describeTables(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Entente tables", version: "1",
      description: "Read-only tables of the diplomatic-events graph, for notebooks, spreadsheets and dashboards. Richer questions: POST /graphql.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    paths: { ...tablePaths("/events", "One row per event", EVENT_PARAMETERS, [eventsTable.columns]), ...otherPaths() },
    components: { schemas: { Problem: PROBLEM_SCHEMA } },
  };
}

function otherPaths(): Readonly<Record<string, Json>> {
  const timeline = "Events of an alliance by bucket of time";
  return {
    ...tablePaths("/participants", "One row per event and participant", EVENT_PARAMETERS, [participantsTable.columns]),
    ...tablePaths("/contacts", "Leaders of one party in contact with another", CONTACT_PARAMETERS, [contactsTable.columns]),
    ...tablePaths("/alliances/{id}/timeline", timeline, TIMELINE_PARAMETERS, [timelineLong.columns, timelineWide.columns], true),
    "/alliances/{id}/timeline.svg": operation(timeline, CHART_PARAMETERS, { "image/svg+xml": { schema: { type: "string" } } }, true),
    "/alliances/{id}/annotations.json": operation("Turning points of an alliance", ANNOTATION_PARAMETERS, contentOf("json", [annotationsTable.columns]), true),
    "/alliances.json": operation("Organisations and regions that timelines can be asked for", ALLIANCES_PARAMETERS, contentOf("json", [alliancesTable.columns])),
  };
}

function tablePaths(path: string, summary: string, parameters: readonly Parameter[], shapes: readonly (readonly Described[])[], ofAlliance = false): Readonly<Record<string, Json>> {
  return Object.fromEntries(TABLE_FORMATS.map((format) => [`${path}.${format}`, operation(`${summary} (${format.toUpperCase()})`, parameters, contentOf(format, shapes), ofAlliance)]));
}

function operation(summary: string, parameters: readonly Parameter[], content: Json, ofAlliance = false): Json {
  const id: Json = { name: "id", in: "path", required: true, description: "Organisation or region, by id or name", schema: { type: "string", minLength: 1 }, example: "AES" };
  const problems = Object.fromEntries(Object.entries(PROBLEMS).map(([status, description]) => [status, { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } }]));
  return {
    get: {
      summary,
      parameters: [...(ofAlliance ? [id] : []), ...parameters.map(describeParameter)],
      responses: { "200": { description: "The rows", headers: HEADERS, content }, "304": { description: "Unchanged since the ETag that the client sent" }, ...problems },
    },
  };
}

function describeParameter({ name, description, many = false, required = false, words, range, fallback, example }: Parameter): Json {
  const item: Json = {
    type: range === undefined ? "string" : "integer",
    ...(words === undefined ? {} : { enum: words }),
    ...(range === undefined ? {} : { minimum: range[0], maximum: range[1] }),
    ...(fallback === undefined ? {} : { default: range === undefined ? fallback : Number(fallback) }),
  };
  return {
    name, in: "query", required, description: many ? `${description}. Several: repeat the parameter or write commas.` : description,
    schema: many ? { type: "array", items: item } : item, ...(example === undefined ? {} : { example: many ? example.split(",") : example }),
  };
}

function contentOf(format: TableFormat, shapes: readonly (readonly Described[])[]): Json {
  const records: readonly Json[] = shapes.map(describeRecord);
  const record: Json = records.length === 1 ? records[0] ?? {} : { oneOf: records };
  switch (format) {
    case "csv": return { "text/csv": { schema: { type: "string", description: `Header: ${shapes.map((columns) => columns.map(({ name }) => name).join(",")).join(" or ")}` } } };
    case "json": return { "application/json": { schema: { type: "array", items: record } } };
    case "ndjson": return { "application/x-ndjson": { schema: { type: "string", description: "One record a line, as in the JSON table" } } };
  }
}

function describeRecord(columns: readonly Described[]): Json {
  return {
    type: "object", required: columns.map(({ name }) => name), additionalProperties: false,
    properties: Object.fromEntries(columns.map(({ name, type, description }) => [name, { ...schemaOf(type), description }])),
  };
}

function schemaOf(type: Described["type"]): { readonly [key: string]: Json } {
  if (isNumeric(type)) return type === "count" ? { type: "integer", minimum: 0 } : { type: "integer" };
  if (type === "day") return { type: "string", format: "date" };
  if (type === "time") return { type: "string", format: "date-time" };
  return { type: ["string", "null"] };
}

const HEADERS: Json = {
  ETag: { description: "Strong; changes with the data", schema: { type: "string" } },
  Link: { description: "`rel=\"next\"`: the next page, where there is one", schema: { type: "string" } },
};

const PROBLEM_SCHEMA: Json = {
  type: "object", required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" },
    candidates: { type: "array", items: { type: "object", required: ["id", "name"], properties: { id: { type: "string" }, name: { type: "string" } } } },
  },
};
