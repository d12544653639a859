-- Guesses that failed, by what was guessed at and from where. Hashed: people type their password into the wrong field.
create table sign_in_throttle (
    kind       text        not null,
    subject    text        not null,
    failures   int         not null,
    last_at    timestamptz not null,
    wait_until timestamptz not null,
    primary key (kind, subject)
);
create index sign_in_throttle_age on sign_in_throttle (last_at);

-- The one-time code that makes the first administrator, hashed; at most one row, none after use.
create table setup_code (
    only_one  boolean     primary key default true check (only_one),
    code_hash text        not null,
    made_at   timestamptz not null
);

-- Invented people that the sign-in page of the demo lists.
create table demo_person (
    person_id uuid primary key references person,
    title     text not null,
    place     int  not null
);
