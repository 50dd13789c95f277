// Organisations that were marked and are still in use.
MATCH (n:Organization {loose: true})
SET n.loose = null
