/** The GraphQL that a question means, by name; api and cli run it with the variables that reading the question gives. */
export const SAVED_QUERIES = {
  contacts: `query Contacts($of: String!, $with: String!, $during: String, $kinds: [EventKind!], $first: Int = 50) {
  contacts(of: $of, with: $with, during: $during, kinds: $kinds, first: $first) {
    totalCount
    edges { node { person { id name } office { title country { iso3 name } } eventCount events { id kind from to precision reports { quote document { id title url basedOn } } } } }
  }
}`,
  events: `query Events($filter: EventFilter, $orderBy: EventOrder = DATE_ASC, $first: Int = 50) {
  events(filter: $filter, orderBy: $orderBy, first: $first) {
    totalCount
    edges { node { id kind status from to precision participants { person { id name } office { title } role } countries { iso3 name } organizations { id name } place { name } reports { quote document { id title url basedOn } } } }
  }
}`,
  silences: `query Silences($of: String!, $with: String!, $during: String!) {
  silences(of: $of, with: $with, during: $during) { person { id name } office { title country { iso3 name } } lastContact { id kind from } longestGap { from to days } }
}`,
  allianceTimeline: `query Timeline($of: String!, $with: String, $during: String, $bucket: Bucket = MONTH, $by: TimelineGrouping = FAMILY) {
  allianceTimeline(of: $of, with: $with, during: $during, bucket: $bucket, by: $by) { rows { date time family kind polarity events } net { date net } unplaced }
}`,
  network: `query Network($of: String!, $during: String, $families: [Family!]) {
  network(of: $of, during: $during, families: $families) { nodes { party { id name } contacts } links { source target events } }
}`,
  path: `query Path($from: String!, $to: String!, $during: String) {
  path(from: $from, to: $to, during: $during) { length steps { from { id name } to { id name } event { id kind from } } }
}`,
  members: `query Members($of: String!, $on: Date!) {
  members(of: $of, on: $on) { country { id iso3 name } status from until }
}`,
  officeHolders: `query OfficeHolders($of: String!, $office: OfficeKind, $on: Date!) {
  officeHolders(of: $of, office: $office, on: $on) { person { id name } office { title } from until contested }
}`,
  changes: `query Changes($since: String, $first: Int = 50) {
  changes(since: $since, first: $first) { totalCount edges { node { time kind reason author } } }
}`,
} as const;

export type SavedQueryName = keyof typeof SAVED_QUERIES;
