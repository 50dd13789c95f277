import { chanceOf } from "../confidence/linear-model.ts";
import { companyFeatures } from "../confidence/company-features.ts";
import type { EventKind } from "../../domain/event-kinds.ts";
import type { CandidateReason } from "../../domain/reasons.ts";
import type { ReadingModels } from "../models.ts";
import type { ReadDocument } from "../reading.ts";
import { hasEffect } from "../status/status-features.ts";
import type { Candidate, CandidateDraft } from "./candidate.ts";
import { sidesOf } from "./sides-of.ts";
import type { Sides } from "./sides-of.ts";

/** Gives each draft of a document its chance to be what a careful reader would report, in the company of the others, and its fate. In the order given. */
export function judgeCandidates(document: ReadDocument, drafts: readonly CandidateDraft[], models: ReadingModels): readonly Candidate[] {
  const company = companyFeatures(document, drafts);
  return drafts.map((draft, at): Candidate => {
    const features = [...draft.features, ...company[at] ?? []];
    const chance = chanceOf(models.models.report, features);
    return { ...draft, features, chance, ...fateOf(draft, chance, models.threshold) };
  });
}

interface Fate { readonly reason: CandidateReason | null; readonly note: string }

function fateOf(draft: CandidateDraft, chance: number, threshold: number): Fate {
  const { cluster, hits } = draft;
  if (cluster.triggers.every(({ value }) => value.stage === "trial")) return { reason: "trial", note: "only rules on trial fire" };
  if (hits.some(({ veto }) => veto)) return { reason: "negated", note: hits.filter(({ veto }) => veto).map(({ rule }) => rule.id).join(", ") };
  const lacking = lackOf(draft.kind, sidesOf(draft.parties));
  if (lacking !== null) return lacking;
  if (draft.date === null) return { reason: "undated", note: "no time belongs to it" };
  if (chance >= threshold) return { reason: null, note: "" };
  const veto = (["negated", "refused", "hypothetical"] as const).find((effect) => hasEffect(hits, effect));
  return { reason: veto ?? "unsure", note: `chance ${chance.toFixed(2)}` };
}

function lackOf(kind: EventKind, { countries, organizations }: Sides): Fate | null {
  const sides = [...countries, ...organizations];
  if (sides.length === 0) return { reason: "not_diplomatic", note: "no state, organisation or official in sight" };
  return sides.length < 2 && kind !== "summit" ? { reason: "one_sided", note: sides.join("+") } : null;
}
