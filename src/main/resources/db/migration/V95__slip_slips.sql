-- What an office without an account is asked, and what comes back on it until somebody accepts it. The trail keeps what
-- happened; names, addresses and words stand only here, where they can be erased.
create table slip (
    id          uuid primary key,
    code        text        not null unique check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    country     char(2)     not null,
    territory   text        not null,
    cycle       uuid        not null references cycle (id),
    -- The edition that asks.
    bundle      text        not null,
    office      text        not null,
    -- The questions in the words of that day, with the version of the answer that stood then.
    asked       jsonb       not null,
    asked_by    uuid        not null references person (id),
    asked_at    timestamptz not null,
    due         date        not null,
    email       text        not null,
    status      text        not null check (status in ('open', 'returned', 'accepted', 'withdrawn')),
    status_at   timestamptz not null,
    reminded_at timestamptz,
    via         text check (via in ('paper', 'sheet', 'link')),
    stated_by   text        not null,
    fields      jsonb       not null,
    cells       jsonb       not null,
    settled     text[]      not null,
    foreign key (country, territory) references territory (country, code)
);
create index slip_by_cycle on slip (cycle);
create index slip_by_office on slip (country, territory, office, asked_at);
create index slip_overdue on slip (due) where status = 'open';

-- Links that need no account. Only the hash of the secret is kept.
create table slip_link (
    hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
    slip       uuid        not null references slip (id),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    -- Saved how often: nobody needs to save one form hundreds of times.
    saves      int         not null default 0
);
create index slip_link_by_slip on slip_link (slip);

-- Files that came back: the slip itself (a scan, a sheet, what was sent by the link), and what was put with it.
create table slip_file (
    id          uuid primary key,
    slip        uuid        not null references slip (id),
    itself      boolean     not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null references blob,
    received_at timestamptz not null,
    -- Since it was accepted.
    evidence    uuid references evidence
);
create index slip_file_by_slip on slip_file (slip);
