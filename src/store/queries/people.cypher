// Question: which people are in the graph?
// $ids, $words: filters · $after, $before: ids between which the page lies · $limit: rows
//: source
//: page
//: order
RETURN p.id AS id, p.name AS name, null AS total
//: total
