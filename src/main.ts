import { describeFailure, EXIT } from "./cli/exit-codes.ts";
import { readConfig } from "./config.ts";
import { runService } from "./run-service.ts";

// What `npm start` and the image run: the service, until Ctrl-C or SIGTERM.
try {
  const served = await runService(readConfig(), { seeds: true, say: (line) => process.stderr.write(`${line}\n`) });
  process.exitCode = served ? EXIT.done : EXIT.interrupted;
} catch (error) {
  const { message, exit } = describeFailure(error);
  process.stderr.write(`entente: ${message}\n`);
  process.exitCode = exit;
}
