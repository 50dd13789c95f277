// $values: what is known of the whole graph; a key that is not named keeps its value
MERGE (m:Meta {id: "meta"})
SET m += $values
