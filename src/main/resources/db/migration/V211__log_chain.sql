-- Evidence that a recording is whole and unchanged: every row holds a hash of itself and of all before it, the header
-- included. The round knows how many rows there are and the last hash; when it is over, a hash of its end besides.
-- Without a chain: recorded before there were any.
alter table action_log add column hash text check (hash ~ '^[0-9a-f]{64}$');
alter table round add column chain text check (chain ~ '^[0-9a-f]{64}$');
alter table round add column log_rows bigint not null default 0;
