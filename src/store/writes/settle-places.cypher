// Places that were marked and are still in use.
MATCH (n:Place {loose: true})
SET n.loose = null
