-- Whether two cases that share a name, a number or an address are one person's, as somebody judged. The newest counts.
create table help_case_twin (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    other     uuid        not null references help_case (id),
    same      boolean     not null,
    marked_at timestamptz not null,
    marked_by uuid        not null references person (id),
    check (help_case <> other)
);
create index help_case_twin_by_case on help_case_twin (help_case, id desc);
create index help_case_twin_by_other on help_case_twin (other, id desc);
create trigger help_case_twin_only_grows before update or delete or truncate on help_case_twin
    for each statement execute function refuse_change();
