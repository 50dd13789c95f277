// dataset
MATCH (d:Document)
RETURN 'language' AS what, d.language AS value, count(d.id) AS count
UNION ALL
MATCH (r:Report)
RETURN 'reports' AS what, null AS value, count(r.id) AS count
UNION ALL
MATCH (e:Event)
RETURN 'events' AS what, null AS value, count(e.id) AS count
UNION ALL
MATCH (e:Event)
RETURN 'from' AS what, min(e.from) AS value, 0 AS count
UNION ALL
MATCH (e:Event)
RETURN 'to' AS what, max(e.to) AS value, 0 AS count
UNION ALL
MATCH (m:Meta {id: 'meta'})
RETURN 'version' AS what, m.version AS value, 0 AS count
