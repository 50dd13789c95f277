// Question: what did people decide?
MATCH (c:Correction)
RETURN c.json AS json
