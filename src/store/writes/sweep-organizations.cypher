// Organisations that the tables lack and nothing names any longer.
MATCH (o:Organization {fromText: true})
CALL (o) { MATCH (o)-[r:PARTY_TO|NAMES]-() RETURN count(r) AS uses }
WITH o, uses WHERE uses = 0
DETACH DELETE o
