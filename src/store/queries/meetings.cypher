// Question: who met whom? A row for every participation, as gathering them by event costs the embedded engine twice the time.
// $from, $to: ISO days, both in · $kinds, $families, $statuses
//: source
MATCH (e)<-[t:TOOK_PART]-(p:Person)
RETURN e.id AS id, e.from AS day, p.id AS person, p.name AS name, t.leads AS leads
