-- Cases that belong together without being one person's: those of an association's members, those of a household.
create table help_case_tie (
    id        uuid primary key,
    -- The association's case; of a household either of the two.
    help_case uuid        not null references help_case (id),
    other     uuid        not null references help_case (id),
    kind      text        not null check (kind in ('member', 'household')),
    tied_at   timestamptz not null,
    tied_by   uuid        not null references person (id),
    -- Null while they belong together.
    ended_at  timestamptz,
    ended_by  uuid references person (id),
    check (help_case <> other),
    check ((ended_at is null) = (ended_by is null))
);
create index help_case_tie_by_case on help_case_tie (help_case, id);
create index help_case_tie_by_other on help_case_tie (other, id);
create unique index help_case_tie_once on help_case_tie (least(help_case, other), greatest(help_case, other), kind)
    where ended_at is null;

-- A tie ends and is not changed otherwise.
create function help_case_tie_ends_only() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
            or to_jsonb(new) - 'ended_at' - 'ended_by' <> to_jsonb(old) - 'ended_at' - 'ended_by' then
        raise exception 'A tie between cases ends and is not changed otherwise' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger help_case_tie_ends before update on help_case_tie for each row execute function help_case_tie_ends_only();
create trigger help_case_tie_never_removed before delete or truncate on help_case_tie
    for each statement execute function refuse_change();
