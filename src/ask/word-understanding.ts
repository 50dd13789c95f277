import { topicNames } from "../answers/topic-names.ts";
import { bareWithDe, withArticle, withDe } from "../domain/french-articles.ts";
import { isTopic } from "../domain/topics.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ChosenQuestion, Variable } from "./choose-question.ts";

type Wording = Readonly<Record<ChosenQuestion["name"], (of: (variable: string) => string) => string>>;

/** How each question is told back, by language; `of` gives a variable in words, empty where it is absent. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    contacts: (of) => `${of("leaders")} in contact with ${of("with")}${of("kinds")}${of("during")}${of("asOf")}`,
    events: (of) => `events${of("kinds")}${of("families")}${of("status")}${of("allParties")}${of("parties")}${of("topics")}${of("text")}${of("during")}${of("orderBy")}${of("asOf")}`,
    silences: (of) => `${of("leaders")} without contact with ${of("with")}${of("during")}${of("asOf")}`,
    allianceTimeline: (of) => `timeline of ${of("of")}${of("withOther")}${of("during")}${of("bucket")}${of("asOf")}`,
    network: (of) => `who talks to whom around ${of("of")}${of("during")}${of("asOf")}`,
    profile: (of) => `contacts of ${of("id")}: counterparts, first and last, by year${of("during")}`,
    accounts: (of) => `what each document says of events${of("kinds")}${of("families")}${of("allParties")}${of("during")}`,
    path: (of) => `shortest chain of contacts from ${of("from")} to ${of("to")}${of("during")}`,
    members: (of) => `members of ${of("of")} on ${of("on")}`,
    officeHolders: (of) => `holders of office${of("office")} in ${of("of")} on ${of("on")}`,
    changes: (of) => `corrections and retractions${of("since")}`,
  },
  fr: {
    contacts: (of) => `${of("leaders")} en contact avec ${of("with")}${of("kinds")}${of("during")}${of("asOf")}`,
    events: (of) => `événements${of("kinds")}${of("families")}${of("status")}${of("allParties")}${of("parties")}${of("topics")}${of("text")}${of("during")}${of("orderBy")}${of("asOf")}`,
    silences: (of) => `${of("leaders")} sans contact avec ${of("with")}${of("during")}${of("asOf")}`,
    allianceTimeline: (of) => `chronologie ${of("of")}${of("withOther")}${of("during")}${of("bucket")}${of("asOf")}`,
    network: (of) => `qui parle à qui autour ${of("of")}${of("during")}${of("asOf")}`,
    profile: (of) => `contacts ${of("id")} : interlocuteurs, premier et dernier, par année${of("during")}`,
    accounts: (of) => `ce que chaque document dit des événements${of("kinds")}${of("families")}${of("allParties")}${of("during")}`,
    path: (of) => `plus courte chaîne de contacts entre ${of("from")} et ${of("to")}${of("during")}`,
    members: (of) => `membres ${of("of")} le ${of("on")}`,
    officeHolders: (of) => `titulaires${of("office")} ${of("of")} le ${of("on")}`,
    changes: (of) => `corrections et retraits${of("since")}`,
  },
};

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { leaders: "leaders of ", kinds: ", only ", families: " of family ", status: ", ", allParties: " between ", parties: " of ", and: " and ", during: ", period ", topics: " about ", text: " with the words ", asOf: ", as known on ", bucket: ", by ", office: " ", since: " since ", with: " with ", DATE_DESC: ", newest first", DATE_ASC: "", mended: "read as", stray: "not understood and left out" },
  fr: { leaders: "dirigeants ", kinds: ", seulement ", families: " de la famille ", status: ", ", allParties: " entre ", parties: " ", and: " et ", during: ", période ", topics: " à propos de ", text: " avec les mots ", asOf: ", tel que connu le ", bucket: ", par ", office: " ", since: " depuis ", with: " avec ", DATE_DESC: ", le plus récent d'abord", DATE_ASC: "", mended: "lu", stray: "non compris et laissé de côté" },
};

/** French names take an article, and join it with "de"; which variables stand after "de", and which after another word. */
const FRENCH_FORMS: Readonly<Record<string, "de" | "article">> = { leaders: "de", of: "de", id: "de", parties: "de", allParties: "article", with: "article", from: "article", to: "article" };

/** One line in the question's language: what will be asked, what was mended, what was left out. */
export function wordUnderstanding(language: string, question: ChosenQuestion, knowledge: Knowledge, mended: readonly string[], stray: readonly string[]): string {
  const words = WORDS[language] ?? WORDS["en"] ?? {};
  const variables = { ...question.variables, ...(isMap(question.variables["filter"]) ? question.variables["filter"] : {}) };
  const label = (value: Variable, name: string): string => [value].flat().map((one) => (isMap(one) ? "" : inForm(String(one), nameOf(String(one), language, knowledge), language === "fr" ? FRENCH_FORMS[name] : undefined))).join(words["and"]);
  const of = (name: string): string => {
    const value = variables[name === "withOther" ? "with" : name];
    if (name === "leaders") return leadersOf(variables["of"] ?? "", words["leaders"] ?? "", label);
    if (value === undefined || value === null) return "";
    if (name === "orderBy") return words[typeof value === "string" ? value : ""] ?? "";
    if (["of", "with", "from", "to", "on", "id"].includes(name)) return label(value, name);
    const known = name === "withOther" ? "with" : name;
    return `${words[known] ?? " "}${label(value, known)}`;
  };
  const sentence = (WORDINGS[language] ?? WORDINGS["en"])?.[question.name](of) ?? question.name;
  const notes = [...mended.map((one) => `${words["mended"] ?? ""} ${one}`), ...(stray.length > 0 ? [`${words["stray"] ?? ""}: ${stray.join(", ")}`] : [])];
  return notes.length > 0 ? `${sentence} (${notes.join("; ")})` : sentence;
}

/** A person leads nobody here: the contacts asked for are that person's own. */
function leadersOf(id: Variable, leaders: string, label: (value: Variable, name: string) => string): string {
  return typeof id === "string" && id.startsWith("person:") ? label(id, "person") : `${leaders}${label(id, "leaders")}`;
}

/** `id` tells a person, who takes no article, from a state or a group; other values stand as they are. */
function inForm(id: string, name: string, form: "de" | "article" | undefined): string {
  const isPerson = id.startsWith("person:");
  if (form === undefined || (!isPerson && !/^(?:country|organization|region):/.test(id))) return name;
  if (isPerson) return form === "de" ? bareWithDe(name) : name;
  return form === "de" ? withDe(name) : withArticle(name);
}

function isMap(value: Variable | undefined): value is Readonly<Record<string, Variable>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A global id in the question's language; other values as they are, constants in small letters. */
function nameOf(value: string, language: string, knowledge: Knowledge): string {
  const [type, local = ""] = value.split(":", 2);
  const names = type === "country" ? knowledge.countries.get(local)?.names : type === "organization" ? knowledge.organizations.get(local)?.names : type === "region" ? knowledge.regions.get(local)?.names : undefined;
  if (names !== undefined) return names[language] ?? names["en"] ?? local;
  if (type === "person") return knowledge.people.get(value)?.name ?? local;
  if (isTopic(value)) return topicNames(value)[language] ?? value;
  return /^[A-Z_]+$/.test(value) ? value.toLowerCase().replaceAll("_", " ") : value;
}
