import { FAMILY_WORDS, KIND_WORDS, STATUS_WORDS } from "../../../src/domain/words.ts";
import type { Tongue } from "../../../src/domain/words.ts";
import { isEventKind, STATUSES } from "../../../src/domain/event-kinds.ts";
import { FAMILIES } from "../../../src/domain/event-kinds.ts";

/** Words for the enum values that GraphQL writes in capitals; a value of a later release stays as it is. */
export function sayKind(kind: string, tongue: Tongue): string {
  const word = kind.toLowerCase();
  return isEventKind(word) ? KIND_WORDS[tongue][word] : word;
}

export function sayFamily(family: string, tongue: Tongue): string {
  const known = FAMILIES.find((name) => name === family.toLowerCase());
  return known === undefined ? family : FAMILY_WORDS[tongue][known];
}

export function sayStatus(status: string, tongue: Tongue): string {
  const known = STATUSES.find((name) => name === status.toLowerCase());
  return known === undefined ? status : STATUS_WORDS[tongue][known];
}
