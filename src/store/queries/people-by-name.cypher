// Which people of the graph bear an id or a name that the tables do not know?
// $id: a person's id · $name: a folded name, as searchText makes it
MATCH (p:Person)
WHERE p.id = $id OR p.searchText = $name
RETURN p.id AS id, p.name AS name
ORDER BY id
