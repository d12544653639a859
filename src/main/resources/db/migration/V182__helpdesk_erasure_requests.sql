-- That an applicant without an account asks to be forgotten, and what the desk said.
create table help_case_erasure (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    asked_at  timestamptz not null
);
create index help_case_erasure_by_case on help_case_erasure (help_case, id);
create trigger help_case_erasure_only_grows before update or delete or truncate on help_case_erasure
    for each statement execute function refuse_change();

create table help_case_erasure_answer (
    erasure uuid primary key references help_case_erasure (id),
    granted boolean     not null,
    -- Why not, sealed in the case's vault; null if it was granted: then the vault is gone.
    why     bytea,
    at      timestamptz not null,
    by      uuid        not null references person (id),
    check (granted = (why is null))
);
create trigger help_case_erasure_answer_only_grows before update or delete or truncate on help_case_erasure_answer
    for each statement execute function refuse_change();
