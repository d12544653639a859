-- What the desk and an applicant without an account write to one another, sealed in the case's vault.
create table help_case_message (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    -- Null: the applicant.
    by        uuid references person (id),
    at        timestamptz not null,
    -- Empty words are sealed too: who sends a file need not write.
    sealed    bytea       not null,
    -- The name of a piece that the desk asks for; null if it asks for none.
    piece     bytea,
    -- The message whose piece the applicant sends.
    answers   uuid references help_case_message (id),
    -- What the form was called: a form that is sent again on a bad line says it once.
    once      uuid        not null unique,
    check (piece is null or by is not null),
    check (answers is null or by is null)
);
create index help_case_message_by_case on help_case_message (help_case, id);
create trigger help_case_message_only_grows before update or delete or truncate on help_case_message
    for each statement execute function refuse_change();

-- That the other side has read a message, or that the desk has the piece it asked for.
create table help_case_message_mark (
    message uuid        not null references help_case_message (id),
    what    text        not null check (what in ('read', 'received')),
    at      timestamptz not null,
    -- Null: the applicant.
    by      uuid references person (id),
    primary key (message, what)
);
create trigger help_case_message_mark_only_grows before update or delete or truncate on help_case_message_mark
    for each statement execute function refuse_change();

-- The documents that came with a message; they are documents of the case like any other.
create table help_case_message_file (
    evidence uuid primary key references evidence (id),
    message  uuid not null references help_case_message (id)
);
create index help_case_message_file_by_message on help_case_message_file (message);
create trigger help_case_message_file_only_grows before update or delete or truncate on help_case_message_file
    for each statement execute function refuse_change();

-- Null: it was sent by somebody without an account, who is in no list of people.
alter table evidence alter column received_by drop not null;
