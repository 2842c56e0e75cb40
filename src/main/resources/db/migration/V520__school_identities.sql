-- Who somebody is at the school's own sign-in, for accounts whose owners have connected the two.
create table school_identity (
    account_id   uuid primary key references account (id) on delete cascade,
    issuer       text not null,
    subject      text not null,
    label        text not null,
    connected_at timestamptz not null,
    unique (issuer, subject)
);
