// Parties that texts alone name may stay without a use once these events are unlinked or gone: they are marked to be looked at. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:TOOK_PART|PARTY_TO]-(n)
WHERE n.fromText = true
SET n.loose = true
