// Leaves of agendas that were marked and list nothing any more.
MATCH (n:Agenda {loose: true})
CALL (n) { MATCH (n)-[:LISTS]->(:Event) RETURN count(*) AS uses }
WITH n, uses WHERE uses = 0
DETACH DELETE n
