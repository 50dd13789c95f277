// Countries of the graph, before the tables are written anew: those that the tables still have lose the mark again, the others stay only while something names them.
MATCH (n:Country)
SET n.fromText = true
