// Leaves of agendas that were marked and still list something.
MATCH (n:Agenda {loose: true})
SET n.loose = null
