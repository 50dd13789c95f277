// Topics that no event concerns any longer.
MATCH (t:Topic {fromText: true})
CALL (t) { MATCH (t)<-[c:CONCERNS]-(:Event) RETURN count(c) AS uses }
WITH t, uses WHERE uses = 0
DETACH DELETE t
