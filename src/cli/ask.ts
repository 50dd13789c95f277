import type { Command } from "commander";
import { createGraphqlService } from "../api/graphql/server.ts";
import { BadUserInput, type EntenteError } from "../domain/errors.ts";
import { EXIT } from "./exit-codes.ts";
import { type Streams, writeLine } from "./streams.ts";
import { withHouse } from "./with-house.ts";

interface Asked { readonly understood: string; readonly query: string; readonly variables: unknown; readonly result: unknown; readonly answer: string }

const QUESTION = "query Ask($question: String!) { ask(question: $question) { understood query variables result answer } }";

export function addAsk(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("ask")
    .summary("answer a question in English or French")
    .description("Answers a plain question in English or French, and says how it was understood.")
    .argument("<question...>", "the question, best between quotation marks")
    .option("--json", "everything as one JSON object: how it was understood, the GraphQL it means, its result and the answer")
    .option("--query", "also the GraphQL that the question means")
    .addHelpText("after", "\nExamples:\n  entente ask \"Which Sahel leaders contacted Moscow in March 2024?\"\n  entente ask \"Qui a parlé avec Moscou en mars 2024 ?\"")
    .action(async (words: readonly string[], { json = false, query = false }: { readonly json?: boolean; readonly query?: boolean }) => {
      const asked = await ask(words.join(" "));
      if (json) await writeLine(streams.out, JSON.stringify(asked));
      else {
        await writeLine(streams.out, asked.understood);
        if (query) await writeLine(streams.out, `${asked.query}\n${JSON.stringify(asked.variables)}`);
        await writeLine(streams.out, asked.answer);
      }
      exit(EXIT.done);
    });
}

/** Runs the question through the very schema that the service offers. @throws BadUserInput for what is not understood, with what to try */
async function ask(question: string): Promise<Asked> {
  return withHouse(async ({ store, loader, packs }) => {
    const service = createGraphqlService({ store, loader, packs, token: null, now: () => new Date().toISOString() });
    await service.server.start();
    try {
      const contextValue = service.contextOf({ signal: new AbortController().signal, authorization: undefined });
      const { body } = await service.server.executeOperation<{ ask: Asked }>({ query: QUESTION, variables: { question } }, { contextValue });
      if (body.kind !== "single") throw new TypeError("a question has one answer");
      const [failure] = body.singleResult.errors ?? [];
      if (failure !== undefined) throw failureOf(failure);
      const asked = body.singleResult.data?.ask;
      if (asked == null) throw new TypeError("the question was answered with nothing");
      return asked;
    } finally {
      await service.server.stop();
    }
  });
}

/** What the person must change keeps its words; all else is told as the fault it is. */
function failureOf({ message, extensions }: { readonly message: string; readonly extensions?: { readonly code?: unknown } }): Error | EntenteError {
  return extensions?.code === "BAD_USER_INPUT" || extensions?.code === "NOT_FOUND" ? new BadUserInput(message) : new Error(message);
}
