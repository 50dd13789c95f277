import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import {
  buildSchema, findBreakingChanges, type GraphQLField, type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isNonNullType, isObjectType, isScalarType, isSpecifiedScalarType,
  validateSchema,
} from "graphql";
import { ENUMS } from "../../src/api/graphql/enums.ts";
import { readSchemaText, RESOLVERS } from "../../src/api/graphql/server.ts";
import { ERROR_CODES } from "../../src/domain/errors.ts";
import { EVENT_KIND_NAMES, FAMILIES, STATUSES } from "../../src/domain/event-kinds.ts";
import { QUARANTINE_REASONS } from "../../src/domain/reasons.ts";
import { TOPICS } from "../../src/domain/topics.ts";
import { topicNames } from "../../src/answers/topic-names.ts";

const text = readSchemaText();
const schema = buildSchema(text);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
const fieldsOf = (type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []);

describe("the schema", () => {
  it("is valid", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("describes every type, field, argument, input field and enum value", () => {
    const silent = [
      ...types.filter(({ description }) => !description).map(({ name }) => name),
      ...types.flatMap((type) => fieldsOf(type).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]), ...field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name}:)`),
      ])),
      ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)),
      ...types.filter(isEnumType).flatMap((type) => type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)),
    ];
    expect(silent).toEqual([]);
  });

  it("documents every error code", () => {
    expect(ERROR_CODES.filter((code) => !(schema.description ?? "").includes(`\`${code}\``))).toEqual([]);
  });

  it.each(types.filter(({ name }) => name.endsWith("Connection")).map(({ name }) => name))("%s is a Relay connection", (name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object`);
    const { edges, pageInfo } = type.getFields();
    expect(String(edges?.type)).toBe(`[${name.replace(/Connection$/, "Edge")}!]!`);
    expect(String(pageInfo?.type)).toBe("PageInfo!");
    const edge = schema.getType(name.replace(/Connection$/, "Edge"));
    if (!isObjectType(edge)) throw new Error(`${name} has no edge`);
    expect(String(edge.getFields()["cursor"]?.type)).toBe("String!");
    expect(isNonNullType(edge.getFields()["node"]?.type)).toBe(true);
  });

  it("lets every connection be walked by first and after", () => {
    const stuck = types.flatMap((type) => fieldsOf(type).filter((field) => String(field.type).includes("Connection"))
      .filter(({ args }) => !["first", "after"].every((name) => args.some((argument) => argument.name === name && !isNonNullType(argument.type)))).map(({ name }) => `${type.name}.${name}`));
    expect(stuck).toEqual([]);
  });

  it("names types in PascalCase, fields in camelCase, enum values in SCREAMING_SNAKE", () => {
    expect(types.filter(({ name }) => !/^[A-Z][A-Za-z]*$/.test(name))).toEqual([]);
    expect(types.flatMap(fieldsOf).filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    expect(types.filter(isEnumType).flatMap((type) => type.getValues()).filter(({ name }) => !/^[A-Z][A-Z_]*$/.test(name))).toEqual([]);
  });

  it("breaks nothing that was released", () => {
    const released = buildSchema(readFileSync(new URL("./schema-released.graphql", import.meta.url), "utf8"));
    expect(findBreakingChanges(released, schema)).toEqual([]);
  });

  it("is what the generated types say", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-schema-types.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });
});

describe("names in the schema and inside", () => {
  it.each(types.filter(isEnumType).map(({ name }) => name))("%s has the same values", (name) => {
    const type = schema.getType(name);
    expect(isEnumType(type) ? type.getValues().map((value) => value.name).sort() : []).toEqual(Object.keys(ENUMS[name] ?? {}).sort());
  });

  it("come from the domain", () => {
    expect(Object.values(ENUMS["EventKind"] ?? {})).toEqual(EVENT_KIND_NAMES);
    expect(Object.values(ENUMS["Family"] ?? {})).toEqual(FAMILIES);
    expect(Object.values(ENUMS["Status"] ?? {})).toEqual(STATUSES);
    expect(Object.values(ENUMS["QuarantineReason"] ?? {})).toEqual(Object.keys(QUARANTINE_REASONS));
  });

  it("resolve nothing that the schema does not have", () => {
    const unknown = Object.entries(RESOLVERS).flatMap(([name, fields]) => {
      const type = schema.getType(name);
      if (isScalarType(type) || isEnumType(type)) return [];
      if (!isObjectType(type)) return Object.keys(fields).filter((field) => field !== "__resolveType").map((field) => `${name}.${field}`);
      return Object.keys(fields).filter((field) => !(field in type.getFields())).map((field) => `${name}.${field}`);
    });
    expect(unknown).toEqual([]);
  });

  it("give every topic a name in each of the eight languages", () => {
    const languages = Object.values(ENUMS["Language"] ?? {});
    expect(languages).toHaveLength(8);
    expect(TOPICS.filter((topic) => !languages.every((language) => (topicNames(topic)[language] ?? "") !== ""))).toEqual([]);
  });
});
