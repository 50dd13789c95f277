import { resolve } from "node:path";
import { BadUserInput } from "./domain/errors.ts";

/** How to reach a Neo4j: `uri` is bolt://, bolt+s://, neo4j:// or neo4j+s://. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** All settings of the service, checked and frozen. The table in the README says the same. */
export interface Config {
  /** PORT: TCP port of the service. Default 4000; 0 takes any free one. */
  readonly port: number;
  /** HOST: address the service listens on. Default 127.0.0.1, this machine alone; the image sets 0.0.0.0. */
  readonly host: string;
  /** ENTENTE_STORE: `embedded` or `neo4j`. Default neo4j where NEO4J_URI is set, else embedded. */
  readonly store: "embedded" | "neo4j";
  /** ENTENTE_DATA_DIR: folder of the embedded store and of the journal. Default ./data, made where it is missing. */
  readonly dataDir: string;
  /** NEO4J_URI, NEO4J_USERNAME (neo4j), NEO4J_PASSWORD, NEO4J_DATABASE (neo4j). Null with the embedded store. */
  readonly neo4j: Neo4jSettings | null;
  /** ENTENTE_TOKEN: what mutations must bring as bearer token. Null (unset): every mutation is refused. */
  readonly token: string | null;
  /** ENTENTE_CORS_ORIGINS: origins whose pages may read answers, separated by commas; `*` lets all. Default: none but our own, so that no page you visit reads your graph. */
  readonly corsOrigins: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

const NEO4J_SCHEMES = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

/** Reads the settings from environment variables. An empty variable counts as unset. @throws BadUserInput naming the variable, what it holds and what it may hold. */
export function readConfig(environment: Environment = process.env): Config {
  const store = readStore(environment);
  return Object.freeze({
    port: readPort(environment),
    host: valueOf(environment, "HOST") ?? "127.0.0.1",
    store,
    dataDir: resolve(valueOf(environment, "ENTENTE_DATA_DIR") ?? "data"),
    neo4j: store === "neo4j" ? readNeo4j(environment) : null,
    token: valueOf(environment, "ENTENTE_TOKEN"),
    corsOrigins: readOrigins(environment),
  });
}

function valueOf(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function readPort(environment: Environment): number {
  const text = valueOf(environment, "PORT") ?? "4000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw wrong("PORT", text, "a whole number from 0 to 65535");
  return port;
}

function readStore(environment: Environment): Config["store"] {
  const asked = valueOf(environment, "ENTENTE_STORE");
  if (asked === null) return valueOf(environment, "NEO4J_URI") === null ? "embedded" : "neo4j";
  if (asked !== "embedded" && asked !== "neo4j") throw wrong("ENTENTE_STORE", asked, "embedded or neo4j");
  return asked;
}

function readNeo4j(environment: Environment): Neo4jSettings {
  const uri = valueOf(environment, "NEO4J_URI");
  if (uri === null) throw new BadUserInput("ENTENTE_STORE is neo4j, but NEO4J_URI is not set: set it, e.g. to bolt://localhost:7687.", "bad-setting");
  const scheme = uri.split("://", 1)[0] ?? "";
  if (!uri.includes("://") || !NEO4J_SCHEMES.includes(scheme)) throw wrong("NEO4J_URI", uri, `an address that begins with ${NEO4J_SCHEMES.join("://, ")}://`);
  return Object.freeze({
    uri,
    username: valueOf(environment, "NEO4J_USERNAME") ?? "neo4j",
    // A password may begin or end with white space, so it is taken as it stands.
    password: environment["NEO4J_PASSWORD"] ?? "",
    database: valueOf(environment, "NEO4J_DATABASE") ?? "neo4j",
  });
}

function readOrigins(environment: Environment): readonly string[] {
  const text = valueOf(environment, "ENTENTE_CORS_ORIGINS") ?? "";
  const origins = text.split(",").map((origin) => origin.trim()).filter((origin) => origin !== "");
  for (const origin of origins) {
    if (origin !== "*" && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
      throw wrong("ENTENTE_CORS_ORIGINS", origin, "origins such as https://example.org, separated by commas, or *");
    }
  }
  return Object.freeze(origins);
}

function wrong(name: string, value: string, expected: string): BadUserInput {
  return new BadUserInput(`The setting ${name} is "${value}", but must be ${expected}.`, "bad-setting");
}
