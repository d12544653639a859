-- That the desk gave an applicant another secret for their case, and how it made sure who they are. The hash in
-- help_case_secret is replaced, so that the former one opens nothing any more.
create table help_case_secret_given (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    at        timestamptz not null,
    by        uuid        not null references person (id),
    checked   text        not null check (checked in ('called', 'paper', 'asked', 'other')),
    -- How else, sealed in the case's vault.
    words     bytea,
    -- What the form was called: a form that is sent again makes no further secret.
    once      uuid        not null unique,
    check ((checked = 'other') = (words is not null))
);
create index help_case_secret_given_by_case on help_case_secret_given (help_case, at);
create trigger help_case_secret_given_only_grows before update or delete or truncate on help_case_secret_given
    for each statement execute function refuse_change();
