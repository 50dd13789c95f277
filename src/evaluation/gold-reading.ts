import type { LanguageTools } from "../extraction/reading-tools.ts";
import type { ReadDocument } from "../extraction/reading.ts";
import type { DocumentJson } from "./scored-event.ts";

/** A document of the gold, read up to its triggers. */
export interface GoldReading {
  readonly name: string;
  readonly gold: DocumentJson;
  readonly read: ReadDocument;
  readonly language: LanguageTools;
}
