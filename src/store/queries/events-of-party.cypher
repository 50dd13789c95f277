// Question: in which events did a party take part?
// $our…: Countries [{id, iso3, from (in), until (out)}], Organizations, People · $from, $to: ISO days, both in · $kinds, $families, $statuses
//: ours
RETURN e.json AS json
