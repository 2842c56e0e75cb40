-- Accounts that are closed, and accounts whose password is kept elsewhere.
alter table account add column disabled_at timestamptz;
alter table account alter column password_hash drop not null;
-- Who an identity provider says it is: its address and its name for the person.
alter table account add column oidc_issuer text;
alter table account add column oidc_subject text;
alter table account add constraint account_oidc unique (oidc_issuer, oidc_subject);

-- Browsers in which an account has signed in before; like sign_in it holds hashes only.
create table device (
    token_hash text primary key,
    account_id uuid not null references account (id) on delete cascade,
    created_at timestamptz not null
);

create index device_account on device (account_id);
