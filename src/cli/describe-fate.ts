import { QUARANTINE_REASONS, type QuarantineReason } from "../domain/reasons.ts";
import { painter } from "./streams.ts";

/** `page.txt rejected (binary): the file is not text: …` */
export function describeRejection({ name, reason, detail }: { readonly name: string; readonly reason: QuarantineReason; readonly detail: string }, stream: NodeJS.WritableStream): string {
  return `${painter(stream)("yellow", `${name} rejected (${reason})`)}: ${QUARANTINE_REASONS[reason]}; ${detail}`;
}
