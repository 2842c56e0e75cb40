-- Which process runs a session, by the database's clock. Whoever writes anything that belongs to a session holds this row
-- while it does and knows its epoch, which grows with every new owner: a former owner that wakes up late writes nothing.
create table session_lease (
    session_id uuid primary key references session (id) on delete cascade,
    owner      text not null,
    -- Where people reach that process.
    url        text not null,
    epoch      bigint not null check (epoch > 0),
    expires_at timestamptz not null
);

insert into session_lease select id, '', '', epoch + 1, now() from session;
alter table session drop column epoch;

-- Lets somebody who came to the wrong process connect to the right one, once and soon.
create table move_ticket (
    hash       text primary key,
    session_id uuid not null references session (id) on delete cascade,
    -- The holder of a seat, or else the name of somebody of the staff.
    person_id  uuid references person (id) on delete cascade,
    account    text,
    -- Where the browser's page is from; none for programs.
    origin     text,
    expires_at timestamptz not null,
    check ((person_id is null) <> (account is null))
);
