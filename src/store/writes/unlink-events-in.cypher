// What points to the events, before it is written anew; BECAME belongs to the event it leaves. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[r:TELLS_OF|TOOK_PART|PARTY_TO|LISTS]-()
DELETE r
