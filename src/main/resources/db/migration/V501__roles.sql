-- Before there were roles, everybody was an instructor; the first account now also manages the others.
update account set roles = 'instructor,admin' where name = 'instructor' and roles = 'instructor';
