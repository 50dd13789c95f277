// Question: who met whom?
// $from, $to: ISO days, both in · $kinds, $families, $statuses
//: source
CALL (e) {
  MATCH (e)<-[t:TOOK_PART]-(p:Person)
  RETURN collect({id: p.id, name: p.name, leads: t.leads}) AS people
}
WITH e, people
WHERE size(people) > 1
RETURN e.id AS id, e.from AS day, people
