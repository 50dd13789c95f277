// Documents that were put aside and are now in. $names: their names
UNWIND $names AS name
MATCH (q:Quarantined {name: name})
DELETE q
