-- Who did what, for whom. Ids, field names and salted hashes only: what a person wrote stands in trail_detail, which can be
-- erased without touching the trail. xid lets a later sealer chain rows in the order of their transactions.
create table trail (
    id           uuid primary key,
    xid          xid8        not null default pg_current_xact_id(),
    at           timestamptz not null,
    actor        uuid,
    action       text        not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_kind text,
    subject_id   uuid,
    country      text,
    territory    text,
    step         text,
    item         text,
    object       uuid,
    fields       jsonb       not null,
    check ((subject_kind is null) = (subject_id is null)),
    check ((country is null) = (territory is null))
);
create index trail_by_subject on trail (subject_kind, subject_id, id desc);
create index trail_by_territory on trail (country, territory, id desc);
create index trail_in_order on trail (xid, id);

create trigger trail_only_grows before update or delete or truncate on trail
    for each statement execute function refuse_change();

create table trail_detail (
    trail uuid  not null references trail,
    field text  not null,
    salt  bytea not null,
    value text  not null,
    primary key (trail, field)
);
