// Organisations of the graph, before the tables are written anew: those that the tables have lose the marks again, the others stay only while something names them.
MATCH (n:Organization)
SET n.fromText = true, n.loose = true
