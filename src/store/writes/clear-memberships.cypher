// Memberships in organisations, before the tables are written anew.
MATCH (o:Organization)
MATCH (o)<-[m:MEMBER_OF]-()
DELETE m
