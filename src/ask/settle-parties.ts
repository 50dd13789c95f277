import { BadUserInput } from "../domain/errors.ts";
import type { Token } from "../domain/sentence.ts";
import { coversAnyDay } from "../domain/term.ts";
import type { Knowledge, Party } from "../knowledge/knowledge.ts";
import { mendName, type PartyWords } from "./find-parties.ts";
import type { AskedPeriod } from "./read-period.ts";

/**
 * Runs of unknown words that are nearly a name: "Goitta", "Moscouw". Two words together first, then one; beside a surname that is known ("Marc Rutte")
 * both are one name, whose party replaces that of the surname, or the word stays unknown.
 */
export function mendParties(text: string, tokens: readonly Token[], unknown: readonly number[], named: readonly PartyWords[], knowledge: Knowledge): readonly PartyWords[] {
  const mended: PartyWords[] = [];
  const left = new Set(unknown);
  const allSmall = text === text.toLowerCase();
  const textOf = (first: number, last: number): string => text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  for (const at of unknown) {
    if (!left.has(at)) continue;
    const surname = named.find(({ first, meanings }) => first === at + 1 && meanings.every(({ type }) => type === "person"));
    if (surname !== undefined) {
      const words = textOf(at, surname.last);
      const meanings = knowledge.slipsOf(words).filter(({ id }) => surname.meanings.some((one) => one.id === id));
      if (meanings.length > 0) mended.push({ first: at, last: surname.last, words, meanings, mended: true });
      continue;
    }
    for (const last of left.has(at + 1) ? [at + 1, at] : [at]) {
      const words = textOf(at, last);
      // The first word has its capital from the sentence: "Will" is no William.
      const meanings = at === 0 && words.length < 5 ? [] : mendName(words, knowledge, allSmall);
      if (meanings.length === 0) continue;
      mended.push({ first: at, last, words, meanings, mended: true });
      for (let index = at; index <= last; index += 1) left.delete(index);
      break;
    }
  }
  return mended;
}

/**
 * The one party that words mean: where people share a name, the one who led a state in the period, or held any office then; where no period is told,
 * the one who leads a state today, if that tells them apart.
 * @throws BadUserInput listing the candidates where several remain.
 */
export function settleParty(party: PartyWords, period: AskedPeriod | null, today: string, knowledge: Knowledge): Party {
  const [only, ...others] = party.meanings;
  if (only !== undefined && others.length === 0) return only;
  const states = party.meanings.filter(({ type }) => type !== "person");
  if (states.length === 1 && states[0] !== undefined) return states[0];
  for (const leads of [true, false]) {
    const inOffice = party.meanings.filter(({ id }) => heldOffice(id, period, leads, knowledge));
    if (inOffice.length === 1 && inOffice[0] !== undefined) return inOffice[0];
  }
  const leading = period === null ? party.meanings.filter(({ id }) => heldOffice(id, { text: today, from: today, to: today }, true, knowledge)) : [];
  if (leading.length === 1 && leading[0] !== undefined) return leading[0];
  const candidates = party.meanings.map(({ id, name }) => ({ id, name }));
  throw new BadUserInput(`"${party.words}" may mean ${candidates.map(({ id, name }) => `${name} (${id})`).join(" or ")}: ask again with the full name.`, "ambiguous-party", candidates);
}

function heldOffice(id: string, period: AskedPeriod | null, leads: boolean, knowledge: Knowledge): boolean {
  const terms = knowledge.people.get(id)?.terms ?? [];
  const [from, to] = [period?.from ?? "0000-01-01", period?.to ?? "9999-12-31"];
  return terms.some((term) => (!leads || term.role === "head_of_state" || term.role === "head_of_government") && coversAnyDay(term, from, to));
}
