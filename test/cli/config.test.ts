import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../../src/config.ts";

describe("readConfig", () => {
  it("serves this machine alone from the embedded store where nothing is set", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4000, host: "127.0.0.1", store: "embedded", neo4j: null, token: null, corsOrigins: [] });
    expect(config.dataDir).toBe(`${process.cwd()}/data`);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("takes Neo4j where its address is set, unless told otherwise", () => {
    expect(readConfig({ NEO4J_URI: "bolt://localhost:7687", NEO4J_PASSWORD: "p" })).toMatchObject({ store: "neo4j", neo4j: { uri: "bolt://localhost:7687", username: "neo4j", database: "neo4j", password: "p" } });
    expect(readConfig({ NEO4J_URI: "bolt://localhost:7687", ENTENTE_STORE: "embedded" })).toMatchObject({ store: "embedded", neo4j: null });
  });

  it("counts an empty variable as unset", () => {
    expect(readConfig({ PORT: "", ENTENTE_TOKEN: " ", ENTENTE_CORS_ORIGINS: "" })).toMatchObject({ port: 4000, token: null, corsOrigins: [] });
  });

  it.each([
    [{ PORT: "80a" }, 'The setting PORT is "80a", but must be a whole number from 0 to 65535.'],
    [{ PORT: "70000" }, /PORT is "70000"/],
    [{ ENTENTE_STORE: "sqlite" }, /ENTENTE_STORE is "sqlite", but must be embedded or neo4j/],
    [{ ENTENTE_STORE: "neo4j" }, /NEO4J_URI is not set/],
    [{ NEO4J_URI: "http://localhost" }, /NEO4J_URI is "http:\/\/localhost"/],
    [{ ENTENTE_CORS_ORIGINS: "example.org" }, /ENTENTE_CORS_ORIGINS is "example.org"/],
  ])("refuses %j by name", (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });
});
