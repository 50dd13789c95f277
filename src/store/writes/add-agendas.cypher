// Leaves of agendas, each the events of one party in one stretch of the calendar (domain/calendar-stretch.ts). $rows: [{ id }]
UNWIND $rows AS row
MERGE (a:Agenda {id: row.id})
