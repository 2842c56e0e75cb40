-- Whom staff has sent away and not let back in. Somebody who was made one with another person is gone too, but not barred.
alter table person add column barred boolean not null default false;
