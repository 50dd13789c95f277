// Writes src/generated/schema-types.ts out of schema.graphql: enums, inputs and arguments as resolvers are handed them, in TypeScript. `node scripts/generate-schema-types.mjs [--check]`.
import { readFileSync, writeFileSync } from "node:fs";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType } from "graphql";

const SCHEMA = new URL("../schema.graphql", import.meta.url);
const TARGET = new URL("../src/generated/schema-types.ts", import.meta.url);
const SCALARS = { ID: "string", String: "string", Int: "number", Float: "number", Boolean: "boolean", Date: "string", JSON: "unknown" };

/** The text of the file, from the text of the schema. */
export function schemaTypes(schemaText) {
  const schema = buildSchema(schemaText);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__")).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    "// Made of schema.graphql by scripts/generate-schema-types.mjs; a test fails where the two differ. Do not edit.",
    "// Enum values are the words used inside (src/api/graphql/enums.ts): PHONE_CALL is \"phone_call\".",
    ...types.flatMap((type) => {
      if (isEnumType(type)) return [`export type ${type.name} = ${type.getValues().map(({ name }) => JSON.stringify(name.toLowerCase())).join(" | ")};`];
      if (isInputObjectType(type)) return [`export interface ${type.name} {`, ...Object.values(type.getFields()).map((field) => `  readonly ${field.name}${optional(field)}: ${typeText(field.type)};`), "}"];
      if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields()).filter(({ args }) => args.length > 0).flatMap((field) => argsOf(type.name, field));
      return [];
    }),
    "",
  ].join("\n");
}

function argsOf(type, field) {
  const name = `${type}${field.name[0].toUpperCase()}${field.name.slice(1)}Args`;
  return [`export interface ${name} {`, ...field.args.map((argument) => `  readonly ${argument.name}${optional(argument)}: ${typeText(argument.type)};`), "}"];
}

function optional({ type, defaultValue }) {
  return isNonNullType(type) || defaultValue !== undefined ? "" : "?";
}

function typeText(type) {
  return isNonNullType(type) ? innerText(type.ofType) : `${innerText(type)} | null`;
}

function innerText(type) {
  if (!isListType(type)) return SCALARS[type.name] ?? type.name;
  const item = typeText(type.ofType);
  return `readonly ${item.includes(" ") ? `(${item})` : item}[]`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = schemaTypes(readFileSync(SCHEMA, "utf8"));
  if (!process.argv.includes("--check")) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, "utf8") !== text) {
    console.error("src/generated/schema-types.ts is not what schema.graphql says: run `node scripts/generate-schema-types.mjs`.");
    process.exitCode = 1;
  }
}
