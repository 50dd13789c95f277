import { DataError } from "../domain/errors.ts";
import { nearestWord } from "../domain/edit-distance.ts";
import type { JsonNode } from "./read-json.ts";

/**
 * What a data file may hold. `read` turns a node into a typed value or throws a DataError that names file, line, what was met and what was expected.
 * Strict: an unknown key is an error, because a misspelt key that passes is a rule that silently does nothing.
 */
export interface Schema<T> {
  /** Words for "expected …". */
  readonly expects: string;
  /** The value where the key is absent; undefined makes the key required. */
  readonly absent?: T;
  read(node: JsonNode, file: string): T;
}

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

/** An error at a line of a data file. */
export function dataError(file: string, line: number, what: string): DataError {
  return new DataError(`${file}:${line}: ${what}`);
}

function describe(node: JsonNode): string {
  return node.kind === "scalar" ? JSON.stringify(node.value) : node.kind === "array" ? "a list" : "an object";
}

function expected(schema: { expects: string }, node: JsonNode, file: string): DataError {
  return dataError(file, node.line, `expected ${schema.expects}, met ${describe(node)}.`);
}

function scalar<T>(expects: string, accepts: (value: unknown) => value is T): Schema<T> {
  return {
    expects,
    read(node, file) {
      if (node.kind === "scalar" && accepts(node.value)) return node.value;
      throw expected(this, node, file);
    },
  };
}

/** A string that is not empty and has no white space at its ends. */
export function words(): Schema<string> {
  return scalar("words", (value): value is string => typeof value === "string" && value !== "" && value.trim() === value);
}

/** Any string, the empty one too. */
export function anyText(): Schema<string> {
  return scalar("a string", (value): value is string => typeof value === "string");
}

export function integer(): Schema<number> {
  return scalar("a whole number", (value): value is number => Number.isInteger(value));
}

export function flag(): Schema<boolean> {
  return scalar("true or false", (value): value is boolean => typeof value === "boolean");
}

/** One word of a closed list; a near miss is told the word meant. */
export function oneOf<const W extends string>(known: readonly W[]): Schema<W> {
  const isKnown = (value: unknown): value is W => typeof value === "string" && (known as readonly string[]).includes(value);
  return {
    expects: `one of ${known.join(", ")}`,
    read(node, file) {
      if (node.kind === "scalar" && isKnown(node.value)) return node.value;
      const near = node.kind === "scalar" && typeof node.value === "string" ? nearestWord(node.value, known) : null;
      throw near === null ? expected(this, node, file) : dataError(file, node.line, `${describe(node)} is unknown here; did you mean "${near}"?`);
    },
  };
}

export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return {
    expects: `a list of ${item.expects}`,
    read(node, file) {
      if (node.kind !== "array") throw expected(this, node, file);
      return node.items.map((each) => item.read(each, file));
    },
  };
}

/** Free keys, one kind of value. */
export function table<T>(value: Schema<T>): Schema<ReadonlyMap<string, T>> {
  return {
    expects: `an object whose values are ${value.expects}`,
    read(node, file) {
      if (node.kind !== "object") throw expected(this, node, file);
      return new Map([...node.entries].map(([key, each]) => [key, value.read(each, file)]));
    },
  };
}

/** The key may be absent; then it reads as `absent`. */
export function optional<T>(schema: Schema<T>, absent: T): Schema<T> {
  return { expects: schema.expects, absent, read: (node, file) => schema.read(node, file) };
}

/** `null` or the value. */
export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return {
    expects: `${schema.expects} or null`,
    absent: null,
    read: (node, file) => (node.kind === "scalar" && node.value === null ? null : schema.read(node, file)),
  };
}

type Fields = Readonly<Record<string, Schema<unknown>>>;
type ValueOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]> };

/** An object with exactly these keys. */
export function object<F extends Fields>(fields: F): Schema<ValueOf<F>> {
  const known = Object.keys(fields);
  return {
    expects: `an object with ${known.join(", ")}`,
    read(node, file) {
      if (node.kind !== "object") throw expected(this, node, file);
      for (const [key, value] of node.entries) {
        if (!Object.hasOwn(fields, key)) throw unknownKey(file, value.line, key, known);
      }
      return Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, readField(node, key, schema, file)])) as ValueOf<F>;
    },
  };
}

function unknownKey(file: string, line: number, key: string, known: readonly string[]): DataError {
  const near = nearestWord(key, known);
  const hint = near === null ? `known keys: ${known.join(", ")}.` : `did you mean "${near}"?`;
  return dataError(file, line, `unknown key "${key}"; ${hint}`);
}

function readField(node: JsonNode & { kind: "object" }, key: string, schema: Schema<unknown>, file: string): unknown {
  const value = node.entries.get(key);
  if (value !== undefined) return schema.read(value, file);
  if ("absent" in schema) return schema.absent;
  throw dataError(file, node.line, `the key "${key}" is missing; expected ${schema.expects}.`);
}
