-- For how long sessions are kept after they have ended; one row.
create table retention (
    id   boolean primary key default true check (id),
    -- null keeps them until somebody deletes them.
    days integer check (days between 1 and 3650)
);

insert into retention (days) values (730);
