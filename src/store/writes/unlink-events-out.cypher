// What the events point to, before it is written anew. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)-[r:CONCERNS|HELD_AT|INITIATED_BY|BECAME]->()
DELETE r
