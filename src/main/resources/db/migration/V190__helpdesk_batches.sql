-- People who are to be entered together after a forum or a mission. What was typed is sealed in a vault of its own, which
-- is shredded as soon as nothing is left to enter, after a day at the latest.
create table help_case_batch (
    id       uuid primary key,
    desk     uuid        not null references desk,
    kind     text        not null,
    -- After which entry of the desk's programme.
    outreach uuid        not null references outreach,
    vault    uuid        not null unique,
    -- The rows that are left to enter; null once it has ended.
    sealed   bytea,
    made_at  timestamptz not null,
    made_by  uuid        not null references person,
    ended_at timestamptz,
    check ((sealed is null) = (ended_at is not null))
);
create index help_case_batch_by_outreach on help_case_batch (outreach, id);
create index help_case_batch_left on help_case_batch (made_at) where ended_at is null;

-- What became of each row: entered as a case, or left for a reason.
create table help_case_batch_item (
    batch     uuid        not null references help_case_batch (id),
    number    int         not null check (number >= 1),
    outcome   text        not null check (outcome in ('entered', 'known', 'not-agreed', 'wrong', 'ready')),
    help_case uuid references help_case (id),
    at        timestamptz not null,
    primary key (batch, number),
    check ((outcome = 'entered') = (help_case is not null))
);
create index help_case_batch_item_by_case on help_case_batch_item (help_case) where help_case is not null;
create trigger help_case_batch_item_only_grows before update or delete or truncate on help_case_batch_item
    for each statement execute function refuse_change();
