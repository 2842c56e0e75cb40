-- A large class takes hours to examine, seat by seat: whether there are reports does not say that it is done.
alter table round add column examined_at timestamptz;

update round set examined_at = done.at
from (select round_id, max(examined_at) as at from seat_report group by round_id) done
where round.id = done.round_id;
