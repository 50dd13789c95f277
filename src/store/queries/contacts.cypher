// Question: which leaders of one party were in contact with another, in which events?
// $theirCountries [{id, iso3, from (in), until (out)}], $theirOrganizations, $theirPeople: with whom; only those that are asked for
// $ourCountries: whose leaders, or $ourPeople: these people in any office · $from, $to: ISO days, both in · $kinds, $families, $statuses
//: theirs
MATCH (e)<-[t:TOOK_PART]-(p:Person)
//: ours
WITH DISTINCT e.id AS event, p.id AS person
WITH event, collect(person) AS people
MATCH (e:Event {id: event})
//: detail
//: columns
