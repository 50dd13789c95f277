import type { Day } from "../domain/date-interval.ts";
import type { Membership } from "../knowledge/knowledge.ts";
import type { Asking } from "./asking.ts";
import { resolveParty } from "./resolve-parties.ts";

/** Who belonged to an organisation or region on a day, by ISO code. No read. @throws BadUserInput */
export async function answerMembers(asking: Asking, of: string, on: Day): Promise<readonly Membership[]> {
  const group = await resolveParty(asking, of, ["organization", "region"]);
  return asking.knowledge.membersOf(group.id, on);
}
