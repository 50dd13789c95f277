import { PassThrough, Readable } from "node:stream";
import { createProgram } from "../../src/cli/program.ts";
import { describeFailure } from "../../src/cli/exit-codes.ts";

export interface Ran { readonly exit: number; readonly out: string; readonly err: string }

/** Runs the command line in this process, as its main file does. */
export async function runEntente(parameters: readonly string[], input = ""): Promise<Ran> {
  const [out, err] = [collect(), collect()];
  let exit: number;
  try {
    exit = await createProgram({ out: out.stream, err: err.stream as unknown as NodeJS.WriteStream, in: Readable.from([input]) }).run(parameters);
  } catch (error) {
    const failure = describeFailure(error);
    err.stream.write(`entente: ${failure.message}\n`);
    ({ exit } = failure);
  }
  return { exit, out: out.text(), err: err.text() };
}

function collect(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (chunk: Buffer) => { text += chunk.toString("utf8"); });
  return { stream, text: () => text };
}
