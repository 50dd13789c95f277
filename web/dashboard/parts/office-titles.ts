import type { Tongue } from "../../../src/domain/words.ts";

/** Longest first: "Prime Minister" holds "Minister". What has no word here stays as the tables write it. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^Deputy Prime Minister$/, "vice-Premier ministre"], [/^(?:Prime Minister|Premier)$/, "Premier ministre"], [/^President of the Confederation of Sahel States$/, "président de la Confédération des États du Sahel"],
  [/^Vice[- ]President of the Transition$/, "vice-président de la transition"], [/^President of the Transition$/, "président de la transition"], [/^(?:Transitional|Interim) President$/, "président de transition"],
  [/^President of the Council of Ministers$/, "président du Conseil des ministres"], [/^(?:President|Chairman) of the (?=[A-Z]{2,}$)/, "président du "], [/^Vice[- ]President$/, "vice-président"], [/^President$/, "président"],
  [/^Supreme Leader$/, "guide suprême"], [/^King$/, "roi"], [/^Queen$/, "reine"], [/^Emir$/, "émir"], [/^Sultan$/, "sultan"], [/^Chancellor$/, "chancelier"], [/^Pope$/, "pape"],
  [/^Minister (?:of|for) (?:Europe and )?Foreign Affairs.*$|^Foreign (?:Minister|Secretary)$/, "ministre des Affaires étrangères"], [/^Minister (?:of|for) (?:National )?Defen[cs]e.*$|^Minister of (?:the )?Armed Forces$|^(?:Defence Secretary|Secretary of Defense)$/, "ministre de la Défense"],
  [/^Secretary of State$/, "secrétaire d'État"], [/^Secretary[- ]General of (?:the )?(?=[A-Z]{2,}$)/, "secrétaire général, "], [/^Chairperson of the African Union$/, "président de l'Union africaine"], [/^Chairperson of the African Union Commission$/, "président de la Commission de l'Union africaine"],
];

const INTERIM = /^(?:Acting|Caretaker) /;

/** An office as people of this language call it; the tables hold English titles. */
export function sayOffice(title: string | null, tongue: Tongue): string {
  if (title === null || tongue === "en") return title ?? "";
  const plain = title.replace(INTERIM, "");
  const known = FRENCH.find(([words]) => words.test(plain));
  return known === undefined ? title : `${plain.replace(known[0], known[1])}${plain === title ? "" : " par intérim"}`;
}
