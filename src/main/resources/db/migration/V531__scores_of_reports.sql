-- What a gradebook needs of each report. Most of a report are curves: a class of a thousand has a hundred megabytes of them.
alter table seat_report
    add column verdicts jsonb generated always as (report::jsonb -> 'verdicts') stored,
    add column away double precision generated always as ((report::jsonb ->> 'away')::double precision) stored;
