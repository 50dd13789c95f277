import type { Tongue } from "../../../src/domain/words.ts";
import { typeset } from "./typeset.ts";

/** What people meet by editing an address or mistyping; `$1` is what they wrote. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^"(.*)" is no party that we know\..*$/s, "« $1 » n'est connu d'aucune de nos tables. Donnez un pays, une région, une organisation ou une personne, dans l'une des langues, ou un identifiant."],
  [/^"(.*)" may mean .*$/s, "« $1 » peut désigner plusieurs parties : choisissez."],
  [/^"(.*)" is no period\..*$/s, "« $1 » n'est pas une période. Écrivez une année (2024), un mois (2024-03), un jour (2024-03-26), ou deux : 2023/2024-03."],
  [/^The period "(.*)" ends before it begins.*$/s, "La période « $1 » finit avant de commencer : écrivez d'abord la plus ancienne des deux dates."],
  [/^"(.*)" is no day: .*$/s, "« $1 » n'est pas un jour : écrivez-le AAAA-MM-JJ."],
  [/^"(.*)" is (?:the|a) \w+ .*; here an organisation or a region is asked for\.$/s, "« $1 » n'est ni une organisation ni une région ; c'est ce qu'il faut ici."],
  [/^From (\S+) to (\S+) there are more than .*$/s, "Du $1 au $2, il y a trop de barres à dessiner : choisissez une période plus courte ou un pas plus long."],
  [/^Not understood: ([^.]*)\. Ask who .*$/s, "Non compris : $1. Demandez qui a contacté qui, ce qui s'est passé entre deux parties, qui occupait une fonction, qui appartenait à un groupe, une chronologie, un réseau ou une chaîne de contacts ; nommez les parties et une période, par exemple : Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?"],
  [/^I do not see what is asked\..*$/s, "Je ne vois pas ce qui est demandé. Par exemple : Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?"],
  [/^The text to search for holds no word.*$/s, "Le texte cherché ne contient aucun mot : donnez-en au moins un."],
];

/** Why a claim is shown before the others, as merging words it. */
const FRENCH_GROUNDS: readonly (readonly [RegExp, string])[] = [
  [/^more reports say so \((\d+) against (\d+)\)$/, "plus de récits le disent ($1 contre $2)"],
  [/^as many reports each; these were read with more confidence$/, "autant de récits de part et d'autre ; ceux-ci ont été lus avec plus de confiance"],
  [/^as many reports each; this one was published first$/, "autant de récits de part et d'autre ; celui-ci a paru le premier"],
  [/^its weekday and date agree; the other's did not and were repaired$/, "son jour de semaine et sa date s'accordent ; ceux de l'autre ne s'accordaient pas et ont été réparés"],
  [/^a country is shown where at least half of the reports name it$/, "un pays est montré quand la moitié des récits au moins le nomment"],
];

/** Why the first of several claims is the one shown. */
export function sayGround(why: string, tongue: Tongue): string {
  const known = tongue === "fr" ? FRENCH_GROUNDS.find(([words]) => words.test(why)) : undefined;
  return known === undefined ? why : typeset(why.replace(known[0], known[1]), tongue);
}

/** The service speaks English; what it says of names and periods is said in the page's language, all else as it stands. */
export function sayProblem(message: string, tongue: Tongue): string {
  const known = tongue === "fr" ? FRENCH.find(([words]) => words.test(message)) : undefined;
  return known === undefined ? message : typeset(message.replace(known[0], known[1]), tongue);
}
