-- Questions put to approvers, what was seen, and what became of them.
create table resolution (
    id           uuid primary key,
    subject_kind text    not null,
    subject_id   uuid    not null,
    step         text    not null,
    step_number  int     not null,
    run          int     not null,
    title        jsonb   not null,
    country      char(2) not null,
    territory    text    not null,
    committee    uuid references committee,
    role         text,
    submitted_by uuid    not null references person (id),
    submitted_at timestamptz not null,
    -- the projection of the decision; null while open
    outcome      text check (outcome in ('approved', 'returned')),
    foreign key (country, territory) references territory (country, code),
    check ((committee is null) <> (role is null))
);
create unique index resolution_one_open on resolution (subject_kind, subject_id, step) where outcome is null;
create index resolution_subject on resolution (subject_kind, subject_id, step);
create index resolution_committee_open on resolution (committee) where outcome is null;

-- What was seen: canonical JSON and its SHA-256.
create table resolution_snapshot (
    resolution uuid primary key references resolution,
    content    text not null,
    sha256     char(64) not null
);

create table meeting (
    id          uuid primary key,
    committee   uuid not null references committee,
    -- made with the form: the same form sent twice is one meeting
    token       uuid not null unique,
    held_on     date not null,
    place       text not null,
    base        int  not null,
    present     int  not null,
    needed      int  not null,
    quorum      boolean not null,
    recorded_by uuid not null references person (id),
    recorded_at timestamptz not null
);
create index meeting_committee on meeting (committee);

create table meeting_attendance (
    meeting  uuid not null references meeting,
    seat     uuid not null references committee_seat,
    presence text not null check (presence in ('room', 'afar', 'absent')),
    primary key (meeting, seat)
);

create table meeting_item (
    meeting    uuid not null references meeting,
    resolution uuid not null references resolution,
    verdict    text not null check (verdict in ('approved', 'returned', 'put-off')),
    in_favour  int  not null,
    against    int  not null,
    abstained  int  not null,
    base       int  not null,
    present    int  not null,
    needed     int  not null,
    reasons    text not null,
    primary key (meeting, resolution)
);
create index meeting_item_resolution on meeting_item (resolution);

create table meeting_item_recused (
    meeting    uuid not null,
    resolution uuid not null,
    seat       uuid not null references committee_seat,
    primary key (meeting, resolution, seat),
    foreign key (meeting, resolution) references meeting_item
);

create table meeting_minutes (
    meeting  uuid primary key references meeting,
    evidence uuid not null,
    added_by uuid not null references person (id),
    added_at timestamptz not null
);

-- One decision per resolution; nothing takes it back.
create table decision (
    resolution  uuid primary key references resolution,
    outcome     text not null check (outcome in ('approved', 'returned')),
    decided_on  date not null,
    reasons     text not null,
    meeting     uuid references meeting,
    -- of an officer: who decided, on paper or here
    signatory   uuid references person (id),
    number      text not null,
    scan        uuid,
    recorded_by uuid not null references person (id),
    recorded_at timestamptz not null,
    check ((meeting is null) <> (signatory is null))
);

do $$
declare kept text;
begin
    foreach kept in array array['resolution_snapshot', 'meeting', 'meeting_attendance', 'meeting_item',
                                'meeting_item_recused', 'meeting_minutes', 'decision'] loop
        execute format('create trigger %I before update or delete or truncate on %I
                        for each statement execute function refuse_change()', kept || '_kept', kept);
    end loop;
end $$;

create trigger resolution_never_removed before delete or truncate on resolution
    for each statement execute function refuse_change();

create function approval_resolution_decided_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or to_jsonb(new) - 'outcome' <> to_jsonb(old) - 'outcome' then
        raise exception 'A resolution is decided once and not changed otherwise';
    end if;
    return new;
end $$;
create trigger resolution_decided_once before update on resolution
    for each row execute function approval_resolution_decided_once();

-- What somebody typed and did not record yet.
create table meeting_draft (
    person    uuid not null references person (id),
    committee uuid not null references committee,
    fields    jsonb not null,
    saved_at  timestamptz not null,
    primary key (person, committee)
);
