// Question: which people and events hold all these words?
// $words: folded beginnings of words · $afterDay, $afterId: the event after which the page begins · $limit: events
MATCH (e:Event)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
//: page
WITH e
ORDER BY e.from DESC, e.id
LIMIT $limit
//: detail
//: columns
//: people
//: total
