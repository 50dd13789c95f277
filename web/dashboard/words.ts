import type { Tongue } from "../../src/charts/words.ts";

const EN = {
  colon: ": ", tagline: "Who contacted whom, when, and which sentence says so", skip: "Skip to the answers", search: "Search or ask", searchHint: "A leader, a country, a topic, or a question", searchButton: "Search",
  playground: "Playground", tables: "Tables", theme: "Light or dark", language: "Français", languageCode: "fr", home: "Overview",
  filters: "Filters", alliance: "Alliance", with: "With", withHint: "a country, leader or organisation", parties: "Parties", partiesHint: "e.g. Niger, Goïta", from: "From", to: "To", periodHint: "2024, 2024-03 or 2024-03-26", bucket: "By", kinds: "Kinds", families: "Families", status: "Status", text: "Words", asOf: "As known on", apply: "Apply", reset: "Reset", more: "More filters", any: "any",
  month: "month", week: "week", day: "day", year: "year",
  timeline: "Timeline of an alliance", timelineOf: (of: string, other: string) => (other === "" ? `${of}: events by family` : `${of} with ${other}: events by family`),
  unplaced: (count: number) => `${count} told more coarsely than the bars are not drawn.`, turns: "Turning points", relations: "Who talks to whom", matrix: "Matrix", network: "Network", map: "Map",
  relationsOf: (of: string) => `Contacts around ${of}`, mapOf: (of: string) => `States in events with ${of}`, mapLimit: "the latest 2,000 events",
  download: "Download", table: "As table", picture: "As picture", copyLink: "Copy link", copied: "Copied", copyFailed: "Your browser does not allow copying; take the address of this page.", pngFailed: "Your browser could not draw the picture; take the SVG.",
  events: "Events", eventCount: (count: number) => (count === 1 ? "1 event" : `${count} events`), next: "Next page", first: "Back to the first page", narrowed: "Narrowed to", widen: "show all", newest: "newest first",
  source: "source", basedOn: "facts from", noSource: "document", reports: (count: number) => (count === 1 ? "1 report" : `${count} reports`), why: "Why this date?", whyWords: "The words", rules: "rules", confidence: "confidence", contradiction: "The reports disagree", otherReports: "Other reports", permalink: "This event", contested: "office contested on that day", initiator: "took the initiative",
  precision: { day: "told to the day", month: "told to the month", year: "told to the year" } as Readonly<Record<string, string>>,
  waiting: "Asking …", empty: "No event fits.", emptyAdvice: "Try a longer period, fewer filters, or another spelling.", unreachable: "The service does not answer.", unreachableAdvice: "It may be restarting. What you see is the last answer.", retry: "Try again", failed: "That did not work:", didYouMean: "Did you mean", notFound: (name: string) => `Nobody and nothing here is called “${name}”.`,
  leader: "Leader", country: "Country", offices: "Offices", officesNone: "The tables know no office.", counterparts: "Counterparts, by number of contacts", contacts: "Contacts", firstContact: "first", lastContact: "last", byYear: "Contacts by year", byKind: "By kind", leadersNow: "Leaders", memberOf: "Member of", rank: "Rank", name: "Name", since: "since", until: "until", today: "today",
  answer: "Answer", understood: "Understood as", openInPlayground: "Open in the playground", notUnderstood: "This was not read as a question.", results: "Found", resultKinds: { Person: "leader", Country: "country", Organization: "organisation", Topic: "topic", Event: "event" } as Readonly<Record<string, string>>,
  evidenceBecame: "became", dataset: (documents: number, events: number, from: string, to: string) => `${documents} documents, ${events} events from ${from} to ${to}.`, accuracy: (precision: string, recall: string) => `Measured on hand-made gold: precision ${precision}, recall ${recall}.`, row: "Row", column: "Column", date: "Date", net: "Net", members: "Members",
};

const FR: typeof EN = {
  colon: " : ", tagline: "Qui a contacté qui, quand, et quelle phrase le dit", skip: "Aller aux réponses", search: "Chercher ou demander", searchHint: "Un dirigeant, un pays, un sujet ou une question", searchButton: "Chercher",
  playground: "Playground", tables: "Tables", theme: "Clair ou sombre", language: "English", languageCode: "en", home: "Vue d'ensemble",
  filters: "Filtres", alliance: "Alliance", with: "Avec", withHint: "un pays, dirigeant ou organisation", parties: "Parties", partiesHint: "p. ex. Niger, Goïta", from: "De", to: "À", periodHint: "2024, 2024-03 ou 2024-03-26", bucket: "Par", kinds: "Types", families: "Familles", status: "Statut", text: "Mots", asOf: "Tel que su le", apply: "Appliquer", reset: "Réinitialiser", more: "Plus de filtres", any: "tous",
  month: "mois", week: "semaine", day: "jour", year: "année",
  timeline: "Chronologie d'une alliance", timelineOf: (of, other) => (other === "" ? `${of} : événements par famille` : `${of} avec ${other} : événements par famille`),
  unplaced: (count) => `${count} dont la date est moins précise que les barres ne sont pas dessinés.`, turns: "Tournants", relations: "Qui parle à qui", matrix: "Matrice", network: "Réseau", map: "Carte",
  relationsOf: (of) => `Contacts autour de ${of}`, mapOf: (of) => `États dans les événements avec ${of}`, mapLimit: "les 2 000 derniers événements",
  download: "Télécharger", table: "En tableau", picture: "En image", copyLink: "Copier le lien", copied: "Copié", copyFailed: "Votre navigateur ne permet pas de copier ; prenez l'adresse de cette page.", pngFailed: "Votre navigateur n'a pas pu dessiner l'image ; prenez le SVG.",
  events: "Événements", eventCount: (count) => (count < 2 ? `${count} événement` : `${count} événements`), next: "Page suivante", first: "Retour à la première page", narrowed: "Restreint à", widen: "tout montrer", newest: "les plus récents d'abord",
  source: "source", basedOn: "faits tirés de", noSource: "document", reports: (count) => (count < 2 ? `${count} récit` : `${count} récits`), why: "Pourquoi cette date ?", whyWords: "Les mots", rules: "règles", confidence: "confiance", contradiction: "Les récits se contredisent", otherReports: "Autres récits", permalink: "Cet événement", contested: "fonction contestée ce jour-là", initiator: "a pris l'initiative",
  precision: { day: "au jour près", month: "au mois près", year: "à l'année près" },
  waiting: "Un instant …", empty: "Aucun événement ne correspond.", emptyAdvice: "Essayez une période plus longue, moins de filtres ou une autre orthographe.", unreachable: "Le service ne répond pas.", unreachableAdvice: "Il redémarre peut-être. Vous voyez la dernière réponse.", retry: "Réessayer", failed: "Cela n'a pas marché :", didYouMean: "Vouliez-vous dire", notFound: (name) => `Personne et rien ne s'appelle « ${name} » ici.`,
  leader: "Dirigeant", country: "Pays", offices: "Fonctions", officesNone: "Les tables ne connaissent aucune fonction.", counterparts: "Interlocuteurs, par nombre de contacts", contacts: "Contacts", firstContact: "premier", lastContact: "dernier", byYear: "Contacts par année", byKind: "Par type", leadersNow: "Dirigeants", memberOf: "Membre de", rank: "Rang", name: "Nom", since: "depuis", until: "jusqu'au", today: "aujourd'hui",
  answer: "Réponse", understood: "Compris comme", openInPlayground: "Ouvrir dans le playground", notUnderstood: "Ceci n'a pas été lu comme une question.", results: "Trouvé", resultKinds: { Person: "dirigeant", Country: "pays", Organization: "organisation", Topic: "sujet", Event: "événement" },
  evidenceBecame: "devenu", dataset: (documents, events, from, to) => `${documents} documents, ${events} événements de ${from} à ${to}.`, accuracy: (precision, recall) => `Mesuré sur un corpus annoté à la main : précision ${precision}, rappel ${recall}.`, row: "Ligne", column: "Colonne", date: "Date", net: "Solde", members: "Membres",
};

export const WORDS: Readonly<Record<Tongue, typeof EN>> = { en: EN, fr: FR };
export type Words = typeof EN;
