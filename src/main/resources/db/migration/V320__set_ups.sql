-- How sessions are set up: what an instructor has filled in so far, and what was kept under a name to begin with again.
create table set_up (
    id         uuid primary key,
    owner_id   uuid not null references account (id) on delete cascade,
    -- A template's name; null while it is a draft.
    name       text check (name <> ''),
    -- Whoever works for that course may use the template as well; null keeps it to its owner.
    course_id  uuid references course (id) on delete set null,
    -- JSON: what was filled in, by field.
    fields     text not null,
    changed_at timestamptz not null
);

create index set_up_owner on set_up (owner_id, changed_at desc);
create index set_up_course on set_up (course_id);
create unique index set_up_name on set_up (owner_id, lower(name));
