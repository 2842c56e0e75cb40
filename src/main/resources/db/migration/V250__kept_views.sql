-- What finished rounds looked like, every so many ticks: shown once the rules they were played by are no longer the
-- program's. Why this way is told in docs/decisions/0001-old-recordings.md.

-- A round whose views were taken; no frames if they could not be.
create table kept_round (
    round_id bigint primary key references round (id) on delete cascade,
    -- Ticks between two frames.
    step     bigint not null check (step > 0),
    frames   integer not null check (frames >= 0)
);

-- One viewer's, as gzip of lines of JSON: first the events to mark, then the frames. No names: where a view says one,
-- the number of the seat stands instead.
create table kept_view (
    round_id bigint not null references kept_round (round_id) on delete cascade,
    viewer   text not null check (viewer ~ '^(projector|instructor|[0-9]+)$'),
    content  bytea not null,
    primary key (round_id, viewer)
);
