// Question: which version of the dataset is this?
MATCH (m:Meta {id: 'meta'})
RETURN m.version AS version
