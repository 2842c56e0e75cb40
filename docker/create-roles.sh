#!/bin/sh
# Run by PostgreSQL's image as its superuser when the database's volume is new. Migrations connect as unchoke_owner, to
# whom everything belongs; Unchoke as unchoke, which can add to the logs but not change what is there.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v owner_password="$UNCHOKE_DB_OWNER_PASSWORD" -v password="$UNCHOKE_DB_APPLICATION_PASSWORD" <<'SQL'
create role unchoke_owner login password :'owner_password';
create role unchoke login password :'password';
create database unchoke owner unchoke_owner;
SQL
