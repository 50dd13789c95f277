import { createProgram } from "./program.ts";
import { describeFailure } from "./exit-codes.ts";
import { PROCESS_STREAMS, painter } from "./streams.ts";

// A reader that closes the pipe early (`| head`) ends us quietly, as every Unix tool does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await createProgram(PROCESS_STREAMS).run(process.argv.slice(2));
} catch (error) {
  const { message, exit } = describeFailure(error);
  process.stderr.write(`${painter(process.stderr)("red", "entente:")} ${message}\n`);
  process.exitCode = exit;
}
