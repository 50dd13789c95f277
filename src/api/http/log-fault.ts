/**
 * Writes a fault of ours on standard error, with its time (UTC) and where it came from: answers tell nothing of the inside and point here.
 * A client that went away is no fault.
 */
export function logFault(error: unknown): void {
  if (error instanceof Error && error.name === "AbortError") return;
  const words = error instanceof Error ? error.stack ?? error.message : String(error);
  process.stderr.write(`${new Date().toISOString()} fault: ${words}\n`);
}
