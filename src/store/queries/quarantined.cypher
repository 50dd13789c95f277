// Question: which documents were put aside, and why?
MATCH (q:Quarantined)
RETURN q.id AS id, q.name AS name, q.reason AS reason, q.detail AS detail
