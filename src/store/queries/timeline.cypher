// Question: how many events of each kind began on each day, in which one party took part (and another)?
// $our…, $their…: Countries [{id, iso3, from (in), until (out)}], Organizations, People · $from, $to: ISO days, both in · $statuses
//: ours
//: theirs
RETURN e.from AS day, e.precision AS precision, e.kind AS kind, count(e.id) AS events
ORDER BY day, precision, kind
