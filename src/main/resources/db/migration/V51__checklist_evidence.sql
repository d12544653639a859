-- Documents behind answers. The bytes of a file stand once, by their SHA-256, in chunks of 256 KB; a document that takes the
-- place of another points to it, and nothing is ever removed.
create table blob (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null check (size > 0),
    stored_at timestamptz not null
);

create table blob_chunk (
    sha256 text  not null references blob,
    number int   not null check (number >= 0),
    bytes  bytea not null check (octet_length(bytes) between 1 and 262144),
    primary key (sha256, number)
);
-- Files are compressed already.
alter table blob_chunk alter column bytes set storage external;

create table evidence (
    id           uuid primary key,
    subject_kind text        not null,
    subject_id   uuid        not null,
    name         text        not null check (name <> ''),
    media_type   text        not null,
    sha256       text        not null references blob,
    version      int         not null check (version >= 1),
    -- At most one takes the place of another.
    supersedes   uuid unique references evidence,
    speaks_of    date,
    received_at  timestamptz not null,
    received_by  uuid        not null references person
);
create index evidence_by_subject on evidence (subject_kind, subject_id);

create table evidence_link (
    evidence  uuid        not null references evidence,
    indicator text        not null,
    linked_at timestamptz not null,
    primary key (evidence, indicator)
);

create trigger blob_only_grows before update or delete or truncate on blob
    for each statement execute function refuse_change();
create trigger blob_chunk_only_grows before update or delete or truncate on blob_chunk
    for each statement execute function refuse_change();
create trigger evidence_only_grows before update or delete or truncate on evidence
    for each statement execute function refuse_change();
create trigger evidence_link_only_grows before update or delete or truncate on evidence_link
    for each statement execute function refuse_change();
