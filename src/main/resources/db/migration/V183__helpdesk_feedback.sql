-- What people say after a service. Options are facts for counting, words are sealed in the case's vault.
create table help_case_feedback (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    -- The id of a step, or 'closing'.
    about     text        not null,
    sealed    bytea       not null,
    at        timestamptz not null,
    -- Who of the desk wrote it down for the person; null if they did it themselves.
    by        uuid references person (id),
    unique (help_case, about)
);
create trigger help_case_feedback_only_grows before update or delete or truncate on help_case_feedback
    for each statement execute function refuse_change();

create table help_case_feedback_fact (
    feedback uuid not null references help_case_feedback (id),
    question text not null,
    value    text not null,
    primary key (feedback, question, value)
);
create trigger help_case_feedback_fact_only_grows before update or delete or truncate on help_case_feedback_fact
    for each statement execute function refuse_change();
