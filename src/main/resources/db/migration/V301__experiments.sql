-- Experiments that instructors kept. The digest is JSON text with all that their pictures are drawn from.
create table experiment (
    id         uuid primary key,
    owner_id   uuid not null references account (id) on delete cascade,
    lab        text not null,
    title      text not null check (title <> ''),
    variants   text not null,
    seeds      integer not null check (seeds > 0),
    digest     text not null,
    created_at timestamptz not null
);

create index experiment_owner on experiment (owner_id, created_at desc);
