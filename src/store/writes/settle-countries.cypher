// Countries that were marked and are still in use.
MATCH (n:Country {loose: true})
SET n.loose = null
