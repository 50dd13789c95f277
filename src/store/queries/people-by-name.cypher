// Which people of the graph bear an id or a name that the tables do not know?
// $id: a person's id · $key: a folded name
MATCH (p:Person)
WHERE p.id = $id OR p.searchText = $key
RETURN p.id AS id, p.name AS name
ORDER BY id
