import { describe, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import { BadUserInput, StoreUnavailable, Timeout } from "../../src/domain/errors.ts";
import { storeError } from "../../src/store/neo4j/store-error.ts";

const connection = { uri: "bolt://graph:7687", username: "reader", password: "secret", database: "news" };
const told = (code: string, message = "a long paragraph. Caused by: connect ECONNREFUSED"): Error => storeError(new neo4j.Neo4jError(message, code, "50N42", "", {} as never), "contacts", connection);

describe("an error of the driver", () => {
  it.each([
    ["Neo.ClientError.Security.Unauthorized", StoreUnavailable, "NEO4J_PASSWORD"],
    ["Neo.ClientError.Security.AuthenticationRateLimit", StoreUnavailable, "NEO4J_PASSWORD"],
    ["Neo.ClientError.Security.CredentialsExpired", StoreUnavailable, "NEO4J_PASSWORD"],
    ["Neo.ClientError.Database.DatabaseNotFound", StoreUnavailable, "NEO4J_DATABASE"],
    ["Neo.ClientError.Transaction.TransactionTimedOut", Timeout, "contacts"],
    ["ServiceUnavailable", StoreUnavailable, "connect ECONNREFUSED"],
    ["SessionExpired", StoreUnavailable, "NEO4J_URI"],
    ["Neo.TransientError.General.DatabaseUnavailable", StoreUnavailable, "NEO4J_URI"],
  ])("%s becomes one line that says what to do", (code, kind, part) => {
    const error = told(code);
    expect(error).toBeInstanceOf(kind);
    expect(error.message).toContain(part);
    expect(error.message).not.toContain("\n");
    expect(error.message).not.toContain("secret");
  });

  it("for an empty pool says that all connections are in use", () => {
    expect(told("N/A", "Connection acquisition timed out in 4000 ms. Pool status: …").message).toBe("All connections to Neo4j at bolt://graph:7687 are in use: ask again in a moment.");
  });

  it("that is a fault of ours stays one, and names the statement", () => {
    const error = told("Neo.ClientError.Statement.SyntaxError", "Invalid input");
    expect(error).not.toBeInstanceOf(StoreUnavailable);
    expect(error.message).toContain('"contacts"');
  });

  it("of another kind passes through", () => {
    const ours = new BadUserInput("no such party");
    expect(storeError(ours, "contacts", connection)).toBe(ours);
    expect(storeError("odd", "contacts", connection).message).toBe("odd");
  });
});
