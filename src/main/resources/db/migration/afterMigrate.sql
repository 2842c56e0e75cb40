-- Runs after every migration, as the owner of the tables. The application's role may use everything, but what was logged
-- it can only add to: neither change nor remove it, nor remove what would take it along. Where one role does both,
-- nothing can be withheld from it.
do $$
declare
    app constant text := '${application}';
    name text;
begin
    if app = '' or app = current_user then
        return;
    end if;
    execute format('grant usage on schema public to %I', app);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', app);
    execute format('grant usage, select on all sequences in schema public to %I', app);
    execute format('grant execute on function delete_session(uuid) to %I', app);
    foreach name in array array['action_log', 'session_log', 'grade_audit', 'holding', 'flyway_schema_history'] loop
        if to_regclass(name) is not null then
            execute format('revoke update, delete on %I from %I', name, app);
        end if;
    end loop;
    foreach name in array array['session', 'round'] loop
        execute format('revoke delete on %I from %I', name, app);
    end loop;
end $$;
