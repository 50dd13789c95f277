// Question: in which events did these people and countries take part, and who else did?
// $people, $countries: [{at, id, from (in), to (in)}]; `at` tells whose row it is · $families, $statuses
CALL () {
//: branches
}
CALL (e) {
  MATCH (e)<-[t:TOOK_PART]-(p:Person)
  RETURN collect({id: p.id, name: p.name, country: t.country}) AS people
}
CALL (e) {
  MATCH (e)<-[:PARTY_TO]-(c:Country)
  RETURN collect(c.id) AS countries
}
//: detail
//: columns
