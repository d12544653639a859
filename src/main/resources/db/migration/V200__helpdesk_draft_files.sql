-- Files that somebody without an account puts with a request before it is sent. Name and content are sealed in the draft's
-- vault. They stand apart from all other files, which only grow: what nobody ever sent must not fill the disk, so the bytes go
-- when the draft ends or the file is taken out, and the row says that there was one.
create table apply_draft_file (
    id       uuid primary key,
    draft    uuid        not null references apply_draft (id),
    -- The name; null once it has ended.
    sealed   bytea,
    -- Keyed hash of the content, made with the draft's vault: a form sent again on a bad line brings a file once.
    print    char(64)    not null,
    size     bigint      not null check (size > 0),
    added_at timestamptz not null,
    ended_at timestamptz,
    check ((sealed is null) = (ended_at is not null))
);
create unique index apply_draft_file_once on apply_draft_file (draft, print) where ended_at is null;

create table apply_draft_chunk (
    file   uuid  not null references apply_draft_file (id),
    number int   not null check (number >= 0),
    bytes  bytea not null check (octet_length(bytes) between 1 and 262144),
    primary key (file, number)
);
-- Sealed bytes cannot be compressed.
alter table apply_draft_chunk alter column bytes set storage external;
