-- People. Most of them have no account and never will.
create table person (
    id       uuid primary key,
    name     text        not null check (name = btrim(name) and length(name) between 1 and 120),
    noted_at timestamptz not null,
    version  int         not null default 0
);

-- What lets a person sign in. Never deleted: a suspended account can come back.
create table account (
    person_id       uuid primary key references person,
    email           text        not null check (email = btrim(email)),
    -- Null: nobody can sign in with a password (people of the demo).
    password_hash   text,
    -- Set while the password was made by somebody else: it must be changed, and no longer works after this moment.
    temporary_until timestamptz,
    suspended_at    timestamptz,
    made_at         timestamptz not null,
    version         int         not null default 0
);
create unique index account_email on account (lower(email));

-- What a person is, where, from when to when. valid_to is the first day on which it no longer holds: a grant holds on a day d
-- if valid_from <= d and (valid_to is null or d < valid_to). Grants end, they are never deleted.
create table role_grant (
    id         uuid primary key,
    person_id  uuid    not null references person,
    role       text    not null,
    office     text,
    country    char(2) not null,
    territory  text    not null,
    valid_from date    not null,
    valid_to   date,
    foreign key (country, territory) references territory (country, code),
    check (valid_to is null or valid_to >= valid_from),
    check ((role = 'supplier') = (office is not null))
);
create index role_grant_person on role_grant (person_id);
create index role_grant_place on role_grant (country, territory, role);
create unique index role_grant_once on role_grant (person_id, role, coalesce(office, ''), country, territory) where valid_to is null;

-- Whom a territory knows, and the office a person speaks for there; null if none is known. Needs no account and no grant.
create table person_office (
    person_id uuid        not null references person,
    country   char(2)     not null,
    territory text        not null,
    office    text,
    noted_at  timestamptz not null,
    primary key (person_id, country, territory),
    foreign key (country, territory) references territory (country, code)
);
create index person_office_place on person_office (country, territory);
