import type { Day } from "../domain/date-interval.ts";
import { BELONGING_STATUSES } from "../knowledge/facts-by-day.ts";
import type { OfficeRole, OfficeTerm, Party } from "../knowledge/knowledge.ts";
import type { Asking } from "./asking.ts";
import { resolveParty } from "./resolve-parties.ts";

export const OFFICE_ROLES = ["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "organization_head"] as const satisfies readonly OfficeRole[];

/**
 * Who held an office on a day, all offices where none is named; two where it is contested. Of an organisation or region also the offices of those
 * that belonged to it that day. No read. @throws BadUserInput
 */
export async function answerOfficeHolders(asking: Asking, of: string, office: OfficeRole | null | undefined, on: Day): Promise<readonly OfficeTerm[]> {
  const party = await resolveParty(asking, of, ["country", "organization", "region"]);
  const roles = office === null || office === undefined ? OFFICE_ROLES : [office];
  return holdersIn(asking, party, on).flatMap((id) => roles.flatMap((role) => asking.knowledge.holdersOf(id, role, on)));
}

function holdersIn({ knowledge }: Asking, party: Party, on: Day): readonly string[] {
  if (party.type === "country") return [party.id];
  const members = knowledge.membersOf(party.id, on).filter(({ status }) => BELONGING_STATUSES.has(status));
  return [party.id, ...members.map(({ country }) => `country:${country}`)];
}
