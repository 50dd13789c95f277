const EVENT_FIELDS = `
  id kind family status from to precision reportCount confidence
  participants { person { id name(language: $lang) } office { title } country { iso3 } role contested }
  countries { id iso3 name(language: $lang) }
  organizations { id name(language: $lang) }
  place { name(language: $lang) country { name(language: $lang) } }
  topics { id name(language: $lang) }
  reports { id quote start end document { id title url basedOn language publishedOn published } evidence { field start end } }
`;

const PARTY = "id ... on Person { name(language: $lang) } ... on Country { name(language: $lang) } ... on Organization { name(language: $lang) } ... on Region { name(language: $lang) }";

export const TIMELINE = `query Timeline($of: String!, $with: String, $during: String, $bucket: Bucket, $asOf: Date) {
  allianceTimeline(of: $of, with: $with, during: $during, bucket: $bucket, by: FAMILY, asOf: $asOf) { rows { date family events } net { date net } unplaced }
}`;

export const MEMBERSHIPS = `query Memberships($of: String!, $on: Date!, $since: Date!, $lang: Language) {
  members(of: $of, on: $on) {
    country { iso3 before: organizations(on: $since) { organization { id shortName(language: $lang) } from until } after: organizations(on: $on) { organization { id shortName(language: $lang) } from until } }
  }
}`;

export const FEED = `query Feed($filter: EventFilter, $orderBy: EventOrder, $first: Int, $after: String, $asOf: Date, $lang: Language) {
  events(filter: $filter, orderBy: $orderBy, first: $first, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${EVENT_FIELDS} } } }
}`;

export const ONE_EVENT = `query OneEvent($id: ID!, $lang: Language) {
  event(id: $id) {
    ${EVENT_FIELDS}
    candidateDays
    contradictions { field why claims { value reports { id } } }
    becameOf { id kind status from }
  }
}`;

export const WHY = `query Why($id: ID!) {
  event(id: $id) {
    id from to precision
    reports { id quote start end from to precision confidence pack document { id title text language } evidence { field start end rules steps } }
    contradictions { field why claims { value reports { id } } }
  }
}`;

export const RELATIONS = `query Relations($of: String!, $during: String, $families: [Family!], $asOf: Date, $lang: Language) {
  network(of: $of, during: $during, families: $families, first: 60, asOf: $asOf) { nodes { party { ${PARTY} } contacts } links { source target events byFamily { family events } } }
}`;

const PROFILE = `profile(during: $during) {
  events firstContact { id kind from } lastContact { id kind from } byYear { year events } byKind { kind events }
  counterparts(first: 25) { party { ${PARTY} } events firstDate lastDate }
}`;

export const PERSON = `query Leader($name: String!, $during: String, $lang: Language) {
  person(name: $name) { id name(language: $lang) wikidata offices { office { title country { iso3 name(language: $lang) } organization { name(language: $lang) } } from until contested } ${PROFILE} }
}`;

export const COUNTRY = `query Country($name: String!, $during: String, $on: Date!, $lang: Language) {
  country(name: $name) {
    id iso3 name(language: $lang)
    leaders(on: $on) { person { id name(language: $lang) } office { title } from contested }
    organizations(on: $on) { organization { id name(language: $lang) } status from }
    ${PROFILE}
  }
}`;

export const SUGGESTIONS = `query Suggestions($text: String!, $lang: Language) {
  search(text: $text, first: 12) { edges { node { __typename ... on Person { id name(language: $lang) } ... on Country { id name(language: $lang) } ... on Organization { id name(language: $lang) } } } }
}`;

export const TOPICS = `query Topics($lang: Language) { topics(first: 100) { edges { node { id name(language: $lang) } } } }`;

export const SEARCH = `query Search($text: String!, $lang: Language) {
  search(text: $text, first: 20) {
    totalCount
    edges { node { __typename ... on Person { id name(language: $lang) } ... on Country { id name(language: $lang) } ... on Organization { id name(language: $lang) } ... on Topic { id name(language: $lang) }
      ... on Event { id kind family status from to precision reports { quote document { language } } } } }
  }
}`;

export const ASK = `query Ask($question: String!) { ask(question: $question) { understood answer query variables result } }`;

export const DATASET = `query Dataset { dataset { version documents reports events from to accuracy { language kind precision recall gold } } }`;
