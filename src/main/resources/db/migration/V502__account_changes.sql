-- Accounts that are closed.
alter table account add column disabled_at timestamptz;

-- Browsers in which an account has signed in before; like sign_in it holds hashes only.
create table device (
    token_hash text primary key,
    account_id uuid not null references account (id) on delete cascade,
    created_at timestamptz not null
);

create index device_account on device (account_id);
