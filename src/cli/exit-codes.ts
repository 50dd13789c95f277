import { EntenteError } from "../domain/errors.ts";

/** What scripts may rely on. */
export const EXIT = { done: 0, failure: 1, usage: 2, someRejected: 3, storeUnavailable: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One line for a person about a failure that we mean; the whole trace for one that is our fault. */
export function describeFailure(error: unknown): { readonly message: string; readonly exit: number } {
  if (error instanceof EntenteError) return { message: error.message, exit: error.exit };
  if (isSystemError(error)) return { message: describeSystemError(error), exit: EXIT.failure };
  return { message: `This is a fault of Entente's, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, exit: EXIT.failure };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

function describeSystemError({ code, path, message }: NodeJS.ErrnoException): string {
  const where = path ?? "the file";
  switch (code) {
    case "ENOENT": return `${where} does not exist: check the path.`;
    case "EACCES": case "EPERM": case "EROFS": return `${where} may not be written or read by this user: change its permissions, or choose another place.`;
    case "ENOSPC": return `No space is left for ${where}: free some and try again.`;
    case "ENOTDIR": return `${where} lies below something that is no folder: check the path.`;
    default: return message;
  }
}
