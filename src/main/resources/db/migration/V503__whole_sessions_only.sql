-- The only way to remove what the application's role may not: a whole session that is over, with everything that hangs on
-- it. Runs as the owner of the tables.
create function delete_session(doomed uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from session where id = doomed and state in ('ended', 'failed');
    return found;
end $$;

revoke all on function delete_session(uuid) from public;
