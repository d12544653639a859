-- What people without an account have begun to write and not sent. Everything typed is sealed in a vault of the draft, which is
-- shredded when it is sent, thrown away or left alone for a month.
create table apply_draft (
    id           uuid primary key,
    -- Keyed hashes, of the code alone (so that nobody else is given it) and of code and secret: who has only the database can
    -- tell neither.
    code_print   char(64)    not null unique,
    ticket_print char(64)    not null unique,
    desk         uuid        not null,
    kind         text        not null,
    vault        uuid        not null unique references vault,
    -- Null once it has ended.
    sealed       bytea,
    begun_at     timestamptz not null,
    saved_at     timestamptz not null,
    ended_at     timestamptz,
    ended        text check (ended in ('sent', 'thrown-away', 'left-alone')),
    check ((ended_at is null) = (ended is null)),
    check ((sealed is null) = (ended is not null))
);
create index apply_draft_open on apply_draft (saved_at) where ended_at is null;
