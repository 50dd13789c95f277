// People that were marked and are still in use.
MATCH (n:Person {loose: true})
SET n.loose = null
