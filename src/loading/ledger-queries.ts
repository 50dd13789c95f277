import type { CypherParameters, CypherRow, Query } from "../store/graph-store.ts";

// What the loader asks of the graph. Ids first, then each MATCH from a bound node; scalars alone come back.

function query<P extends CypherParameters, R extends CypherRow>(name: string, text: string): Query<P, R> {
  return { name, text };
}

type Ids = { readonly ids: readonly string[] };

export const documentsById = query<Ids, { id: string }>("loading-documents-by-id", `
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id`);

export const documentsByUrl = query<{ urls: readonly string[] }, { id: string; url: string }>("loading-documents-by-url", `
UNWIND $urls AS url
MATCH (d:Document {url: url})
RETURN d.id AS id, d.url AS url`);

export const documentNodes = query<Ids, { id: string; json: string; text: string }>("loading-document-nodes", `
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.json AS json, d.text AS text`);

export const reportsOfDocuments = query<Ids, { json: string; knownOn: string | null }>("loading-reports-of-documents", `
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)-[:CONTAINS]->(r:Report)
RETURN r.json AS json, d.knownOn AS knownOn`);

export const reportsById = query<Ids, { json: string; knownOn: string | null }>("loading-reports-by-id", `
UNWIND $ids AS id
MATCH (r:Report {id: id})
MATCH (r)<-[:CONTAINS]-(d:Document)
RETURN r.json AS json, d.knownOn AS knownOn`);

/** Reports of some kinds that name a party and whose days touch a window; both ends in. */
export const reportsAround = query<{ windows: readonly { party: string; from: string; to: string }[]; kinds: readonly string[] }, { id: string; json: string; knownOn: string | null }>("loading-reports-around", `
UNWIND $windows AS w
MATCH (p:Country {id: w.party})
MATCH (p)<-[:NAMES]-(r:Report)
WHERE r.from <= w.to AND r.to >= w.from AND r.kind IN $kinds
MATCH (r)<-[:CONTAINS]-(d:Document)
RETURN DISTINCT r.id AS id, r.json AS json, d.knownOn AS knownOn`);

export const reportsAroundOrganizations = query<{ windows: readonly { party: string; from: string; to: string }[]; kinds: readonly string[] }, { id: string; json: string; knownOn: string | null }>("loading-reports-around-organizations", `
UNWIND $windows AS w
MATCH (p:Organization {id: w.party})
MATCH (p)<-[:NAMES]-(r:Report)
WHERE r.from <= w.to AND r.to >= w.from AND r.kind IN $kinds
MATCH (r)<-[:CONTAINS]-(d:Document)
RETURN DISTINCT r.id AS id, r.json AS json, d.knownOn AS knownOn`);

export const eventsOfReports = query<Ids, { id: string; json: string }>("loading-events-of-reports", `
UNWIND $ids AS id
MATCH (r:Report {id: id})
MATCH (r)-[:TELLS_OF]->(e:Event)
RETURN DISTINCT e.id AS id, e.json AS json`);

export const eventsById = query<Ids, { id: string; json: string }>("loading-events-by-id", `
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN e.id AS id, e.json AS json`);

/** A row for each event and party of it. */
export const partiesOfEvents = query<Ids, { event: string; from: string; to: string; party: string }>("loading-parties-of-events", `
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x)
RETURN e.id AS event, e.from AS from, e.to AS to, x.id AS party`);

export const allCorrections = query<Record<string, never>, { json: string }>("loading-corrections", `
MATCH (c:Correction)
RETURN c.json AS json`);

export const metaState = query<Record<string, never>, { version: string | null; factsHash: string | null; seedsHash: string | null; journalLength: number | null; digest: string | null; agendas: number | null }>("loading-meta", `
MATCH (m:Meta {id: 'meta'})
RETURN m.version AS version, m.factsHash AS factsHash, m.seedsHash AS seedsHash, m.journalLength AS journalLength, m.digest AS digest, m.agendas AS agendas`);

export const documentsByName = query<{ name: string }, { id: string; name: string }>("loading-documents-by-name", `
MATCH (d:Document {name: $name})
RETURN d.id AS id, d.name AS name ORDER BY id LIMIT 2`);

export const documentNames = query<Ids, { id: string; name: string }>("loading-document-names", `
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.name AS name`);

/** A page of ids, in order: `after` is out; "" begins. */
export const documentIds = query<{ after: string; limit: number }, { id: string }>("loading-document-ids", `
MATCH (d:Document)
WHERE d.id > $after
RETURN d.id AS id ORDER BY id LIMIT $limit`);

export const eventIds = query<{ after: string; limit: number }, { id: string }>("loading-event-ids", `
MATCH (e:Event)
WHERE e.id > $after
RETURN e.id AS id ORDER BY id LIMIT $limit`);

export const allQuarantined = query<Record<string, never>, { id: string; name: string; reason: string; detail: string }>("loading-quarantined", `
MATCH (q:Quarantined)
RETURN q.id AS id, q.name AS name, q.reason AS reason, q.detail AS detail ORDER BY id`);

/** Documents that hold some words, folded and between spaces as `searchText` has them; a page of ids as above. */
export const documentsWithWords = query<{ words: string; after: string; limit: number }, { id: string }>("loading-documents-with-words", `
MATCH (d:Document)
WHERE d.id > $after AND d.searchText CONTAINS $words
RETURN d.id AS id ORDER BY id LIMIT $limit`);
