// Question: which events pass the filters, from where on, in which order?
// Groups of parties [{id, iso3, from (in), until (out)}] · $from, $to: ISO days, both in · $kinds, $families, $statuses, $topics, $languages, $words
// $afterDay, $afterId, $beforeDay, $beforeId: the keys between which the page lies · $limit: rows
//: source
//: filters
WITH e
//: order
LIMIT $limit
//: detail
//: columns
//: total
