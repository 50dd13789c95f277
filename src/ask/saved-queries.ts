/** The GraphQL that a question means, by name; api and cli run it with the variables that reading the question gives, and the language it was asked in. */
export const SAVED_QUERIES = {
  contacts: `query Contacts($of: String!, $with: String!, $during: String, $kinds: [EventKind!], $asOf: Date, $first: Int = 50, $language: Language = EN) {
  contacts(of: $of, with: $with, during: $during, kinds: $kinds, asOf: $asOf, first: $first) {
    totalCount
    edges { node { person { id name(language: $language) } office { title(language: $language) country { iso3 name(language: $language) } } eventCount events { id kind from to precision reports { quote document { id title url basedOn } } } } }
  }
}`,
  events: `query Events($filter: EventFilter, $orderBy: EventOrder = DATE_ASC, $asOf: Date, $first: Int = 50, $language: Language = EN) {
  events(filter: $filter, orderBy: $orderBy, asOf: $asOf, first: $first) {
    totalCount
    edges { node { id kind status from to precision participants { person { id name(language: $language) } office { title(language: $language) } role } countries { iso3 name(language: $language) } organizations { id name(language: $language) } place { name(language: $language) } reports { quote document { id title url basedOn } } } }
  }
}`,
  silences: `query Silences($of: String!, $with: String!, $during: String!, $asOf: Date, $language: Language = EN) {
  silences(of: $of, with: $with, during: $during, asOf: $asOf) { person { id name(language: $language) } office { title(language: $language) country { iso3 name(language: $language) } } lastContact { id kind from } longestGap { from to days } }
}`,
  allianceTimeline: `query Timeline($of: String!, $with: String, $during: String, $bucket: Bucket = MONTH, $by: TimelineGrouping = FAMILY, $asOf: Date) {
  allianceTimeline(of: $of, with: $with, during: $during, bucket: $bucket, by: $by, asOf: $asOf) { rows { date time family kind polarity events } net { date net } unplaced }
}`,
  network: `query Network($of: String!, $during: String, $families: [Family!], $asOf: Date, $language: Language = EN) {
  network(of: $of, during: $during, families: $families, asOf: $asOf) { nodes { party { id name(language: $language) } contacts } links { source target events } }
}`,
  profile: `query Profile($id: ID!, $during: String, $language: Language = EN) {
  profile: node(id: $id) {
    ... on Person { id name(language: $language) profile(during: $during) { ...Contacts } }
    ... on Country { id name(language: $language) profile(during: $during) { ...Contacts } }
  }
}

fragment Contacts on Profile {
  events firstContact { id kind from } lastContact { id kind from } byYear { year events } byKind { kind events }
  counterparts(first: 20) { party { id name(language: $language) } events firstDate lastDate }
}`,
  accounts: `query Accounts($filter: EventFilter, $first: Int = 10, $language: Language = EN) {
  accounts: events(filter: $filter, orderBy: DATE_ASC, first: $first) {
    totalCount
    edges { node { id kind from to participants { person { id name(language: $language) } } countries { iso3 name(language: $language) }
      accounts { document { id title url basedOn language } side { iso3 name(language: $language) } differs initiators { id name(language: $language) } topics { id } report { quote } }
      contradictions { field why claims { value reports { id } } } } }
  }
}`,
  path: `query Path($from: String!, $to: String!, $during: String, $language: Language = EN) {
  path(from: $from, to: $to, during: $during) { length steps { from { id name(language: $language) } to { id name(language: $language) } event { id kind from } } }
}`,
  members: `query Members($of: String!, $on: Date!, $language: Language = EN) {
  members(of: $of, on: $on) { country { id iso3 name(language: $language) } status from until }
}`,
  officeHolders: `query OfficeHolders($of: String!, $office: OfficeKind, $on: Date!, $language: Language = EN) {
  officeHolders(of: $of, office: $office, on: $on) { person { id name(language: $language) } office { title(language: $language) } from until contested }
}`,
  changes: `query Changes($since: String, $first: Int = 50) {
  changes(since: $since, first: $first) { totalCount edges { node { time kind reason author } } }
}`,
} as const;

export type SavedQueryName = keyof typeof SAVED_QUERIES;
