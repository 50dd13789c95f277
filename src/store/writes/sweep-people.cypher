// People of texts alone whom no event names any longer, so that the graph is the same as if it had never known them.
MATCH (p:Person {fromText: true})
CALL (p) { MATCH (p)-[t:TOOK_PART]->(:Event) RETURN count(t) AS uses }
WITH p, uses WHERE uses = 0
DETACH DELETE p
