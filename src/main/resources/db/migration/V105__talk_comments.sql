-- What people say to each other about a step or an indicator. The row stays for good; the words stand apart, so that they can be
-- taken back.
create table talk_comment (
    id           uuid primary key,
    subject_kind text        not null,
    subject_id   uuid        not null,
    country      char(2)     not null,
    territory    text        not null,
    step         text        not null,
    -- Null: about the step as a whole.
    indicator    text,
    author       uuid        not null references person,
    at           timestamptz not null
);
create index talk_comment_by_subject on talk_comment (subject_kind, subject_id, step, indicator, id);
create trigger talk_comment_only_grows before update or delete or truncate on talk_comment
    for each statement execute function refuse_change();

create table talk_text (
    comment uuid primary key references talk_comment,
    text    text not null check (text <> '' and length(text) <= 2000)
);

-- Who was told by name.
create table talk_mention (
    comment uuid not null references talk_comment,
    person  uuid not null references person,
    primary key (comment, person)
);
create trigger talk_mention_only_grows before update or delete or truncate on talk_mention
    for each statement execute function refuse_change();

-- What became of a comment: withdrawn, settled, opened again. The newest counts.
create table talk_mark (
    id      uuid primary key,
    comment uuid        not null references talk_comment,
    what    text        not null check (what in ('withdrawn', 'settled', 'opened')),
    by      uuid        not null references person,
    at      timestamptz not null
);
create index talk_mark_by_comment on talk_mark (comment, id);
create trigger talk_mark_only_grows before update or delete or truncate on talk_mark
    for each statement execute function refuse_change();
