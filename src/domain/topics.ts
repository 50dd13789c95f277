/** The thirty topics of the annotation guide, in its order. */
export const TOPICS = [
  "bilateral_relations", "security", "counter_terrorism", "military_cooperation", "arms", "economy", "trade", "energy", "mining",
  "agriculture_food", "infrastructure", "humanitarian", "migration", "climate", "health", "education_culture", "nuclear",
  "elections_transition", "coup_crisis", "regional_integration", "un_multilateral", "peace_talks", "ukraine_war", "gaza_israel",
  "sanctions", "sovereignty", "media_information", "condolences", "congratulations", "diplomacy_staff",
] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(word: string): word is Topic {
  return (TOPICS as readonly string[]).includes(word);
}
