// As loosen-parties, for the leaves of agendas. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:LISTS]-(a:Agenda)
SET a.loose = true
