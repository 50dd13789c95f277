// Question: which documents are in the graph?
// $languages, $from, $to (publication, both in), $words: filters · $afterDay, $afterId, $beforeDay, $beforeId: keys between which the page lies · $limit: rows
//: source
//: page
//: order
//: detail
//: columns
//: total
