import { styleText } from "node:util";

/** Where a command writes: results to `out` alone, everything meant for a person at the terminal to `err`. */
export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WriteStream;
  readonly in: NodeJS.ReadableStream;
}

export const PROCESS_STREAMS: Streams = { out: process.stdout, err: process.stderr, in: process.stdin };

/** Writes a line and waits where the reader is slower than we are. A reader that goes away (`| head`) is no failure. */
export function writeLine(stream: NodeJS.WritableStream, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${line}\n`, (error) => {
      if (error == null || (error as NodeJS.ErrnoException).code === "EPIPE") resolve();
      else reject(error);
    });
  });
}

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Colours only where the stream is a terminal and NO_COLOR is not set. */
export function painter(stream: NodeJS.WritableStream): (style: Style, text: string) => string {
  const terminal = "isTTY" in stream && stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
  return (style, text) => (terminal ? styleText(style, text) : text);
}
