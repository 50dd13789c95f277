// Question: of which events are these the reports?
// $reports: ids
UNWIND $reports AS report
MATCH (found:Report {id: report})
MATCH (found)-[:TELLS_OF]->(e:Event)
WITH report, e
//: detail
//: columns
