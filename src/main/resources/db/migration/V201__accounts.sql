-- People who may sign in, and the browsers in which they are signed in.
create table account (
    id            uuid primary key,
    name          text not null unique check (name <> ''),
    password_hash text not null,
    roles         text not null,
    created_at    timestamptz not null
);

-- The browser holds a random token; only its SHA-256 is kept, so that reading this table lets nobody in.
create table sign_in (
    token_hash text primary key,
    account_id uuid not null references account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index sign_in_account on sign_in (account_id);
create index sign_in_expires on sign_in (expires_at);
