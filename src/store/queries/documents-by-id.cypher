// Question: what are these documents, and what do they tell?
// $ids: documents
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
WITH d
//: detail
//: columns
