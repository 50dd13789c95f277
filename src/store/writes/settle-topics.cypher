// Topics that were marked and are still in use.
MATCH (n:Topic {loose: true})
SET n.loose = null
