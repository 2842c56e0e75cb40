-- Courses, who teaches them, and their rosters; what a session belongs to; what was done to a session and by whom.

create table course (
    id          uuid primary key,
    title       text not null check (title <> ''),
    created_at  timestamptz not null,
    archived_at timestamptz
);

-- Accounts that work for a course. What each may do there is the account's roles.
create table course_staff (
    course_id  uuid not null references course (id) on delete cascade,
    account_id uuid not null references account (id) on delete cascade,
    primary key (course_id, account_id)
);

-- Who is enrolled. Like person it says who somebody is, so rows may be erased; no log and no grade refers to them by more
-- than an id. The ids of learning platforms are kept as they were imported, for the files that go back there.
create table student (
    id              uuid primary key,
    course_id       uuid not null references course (id) on delete cascade,
    -- What the student types to join, and the same as it is compared.
    student_id      text not null check (student_id <> ''),
    student_key     text not null,
    name            text not null,
    email           text,
    section         text,
    canvas_id       text,
    sis_user_id     text,
    sis_login_id    text,
    moodle_id       text,
    created_at      timestamptz not null,
    unique (course_id, student_key)
);

-- Who of the roster a person in a session is.
alter table person add column roster_id uuid references student (id) on delete set null;
create index person_roster on person (roster_id);
create unique index person_student on person (session_id, roster_id) where removed_at is null;

-- Why somebody was sent away, for that person's screen.
alter table person add column removed_because text;

alter table session add column course_id uuid references course (id) on delete set null;
create index session_course on session (course_id);
alter table session add column archived_at timestamptz;
-- How a grade is to be weighed, as JSON; null takes the lab's own weights.
alter table session add column rubric text;
-- Whether people may join while a round runs or between rounds.
alter table session add column late_join boolean not null default true;
-- What the projector shows of people: names, pseudonyms or none.
alter table session add column projector_names text not null default 'names'
    check (projector_names in ('names', 'pseudonyms', 'none'));
-- A line that everybody sees; null if there is none.
alter table session add column banner text;

-- What staff did to a session, beyond the actions of its matches: in order, each once, only ever added.
-- Seats are numbers and staff are random ids; no names.
create table session_log (
    session_id uuid not null references session (id) on delete cascade,
    seq        bigint not null check (seq > 0),
    at         timestamptz not null,
    -- The account; null if the server did it.
    account_id uuid,
    round      integer not null,
    tick       bigint not null,
    -- Such as paused or speed, and the rest of it as JSON.
    what       text not null,
    detail     text not null,
    primary key (session_id, seq)
);
