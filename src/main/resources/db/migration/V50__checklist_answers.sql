-- Answers are appended and never changed: the highest version of a subject's indicator counts. Writers of one subject take
-- turns by an advisory lock, the unique key is the second line.
create table answer (
    id             uuid primary key,
    subject_kind   text        not null,
    subject_id     uuid        not null,
    indicator      text        not null,
    version        int         not null check (version >= 1),
    -- {"kind": "yes-no", "yes": true} and so on; null if the indicator does not apply.
    value          jsonb,
    not_applicable text check (not_applicable <> ''),
    note           text        not null,
    speaks_of      date,
    stated_by      uuid        not null references person,
    stated_office  text,
    entered_by     uuid        not null references person,
    entered_at     timestamptz not null,
    bundle         text        not null,
    unique (subject_kind, subject_id, indicator, version),
    check ((value is null) <> (not_applicable is null))
);

create trigger answer_only_grows before update or delete or truncate on answer
    for each statement execute function refuse_change();
