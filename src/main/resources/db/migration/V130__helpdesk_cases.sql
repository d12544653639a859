-- Cases of people at a help desk. Nothing that identifies a person stands here in clear: it is sealed in the case's vault.
create table help_case (
    id           uuid primary key,
    version      int         not null,
    desk         uuid        not null,
    country      char(2)     not null,
    seat         text        not null,
    kind         text        not null,
    bundle       text        not null,
    -- What the applicant and the desk call it: SED-7K4P-29.
    code         text        not null unique,
    vault        uuid        not null unique,
    source       text        not null check (source in ('desk', 'public', 'batch', 'linked')),
    received_at  timestamptz not null,
    -- Null: the applicant entered it without an account.
    received_by  uuid references person (id),
    -- The case out of which this one was opened.
    parent       uuid references help_case (id),
    closed_at    timestamptz,
    closed_why   text,
    forgotten_at timestamptz,
    foreign key (country, seat) references territory (country, code),
    check ((closed_at is null) = (closed_why is null)),
    check (forgotten_at is null or closed_at is not null)
);
create index help_case_by_desk on help_case (desk, received_at desc, id desc);
create index help_case_open on help_case (desk) where closed_at is null;
create index help_case_by_parent on help_case (parent) where parent is not null;

-- What was answered at the door and identifies nobody: for lists and statistics. A field with several options has several rows.
create table help_case_fact (
    help_case uuid not null references help_case (id),
    field     text not null,
    value     text not null,
    primary key (help_case, field, value)
);
create index help_case_fact_by_value on help_case_fact (field, value, help_case);

-- Everything that was answered at the door, sealed. Rows are added, the newest counts.
create table help_case_intake (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    sealed    bytea       not null,
    saved_at  timestamptz not null,
    saved_by  uuid references person (id)
);
create index help_case_intake_by_case on help_case_intake (help_case, id desc);
create trigger help_case_intake_only_grows before update or delete or truncate on help_case_intake
    for each statement execute function refuse_change();

-- Keyed hashes by which a case is found again; gone when the person is forgotten.
create table help_case_print (
    help_case uuid not null references help_case (id),
    purpose   text not null,
    print     text not null,
    primary key (help_case, purpose, print)
);
create index help_case_print_by_print on help_case_print (purpose, print);

-- Where the steps stand: the projection of help_case_transition, written during the engine's call.
create table help_case_step (
    help_case  uuid        not null references help_case (id),
    step       text        not null,
    status     text        not null,
    run        int         not null,
    since      timestamptz not null,
    settled_at timestamptz,
    -- Settled before the case was reopened: it is not worked on again unless somebody asks for it.
    before     boolean     not null default false,
    primary key (help_case, step)
);

create table help_case_transition (
    id          uuid primary key,
    help_case   uuid        not null references help_case (id),
    step        text        not null,
    from_status text,
    to_status   text        not null,
    at          timestamptz not null,
    run         int         not null
);
create index help_case_transition_by_step on help_case_transition (help_case, step, id);
create trigger help_case_transition_only_grows before update or delete or truncate on help_case_transition
    for each statement execute function refuse_change();

-- Closings and reopenings.
create table help_case_closing (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    what      text        not null check (what in ('closed', 'reopened')),
    why       text        not null,
    -- Sealed; null if nothing was said.
    said      bytea,
    at        timestamptz not null,
    by        uuid references person (id)
);
create index help_case_closing_by_case on help_case_closing (help_case, id);
create trigger help_case_closing_only_grows before update or delete or truncate on help_case_closing
    for each statement execute function refuse_change();

-- What the person agreed to, when and how. A withdrawal is a row of its own.
create table help_case_consent (
    id          uuid primary key,
    help_case   uuid        not null references help_case (id),
    what        text        not null check (what in ('given', 'withdrawn')),
    covers      text[]      not null,
    how         text        not null check (how in ('signed', 'spoken', 'ticked', 'guardian')),
    on_day      date        not null,
    recorded_at timestamptz not null,
    recorded_by uuid references person (id)
);
create index help_case_consent_by_case on help_case_consent (help_case, id);
create trigger help_case_consent_only_grows before update or delete or truncate on help_case_consent
    for each statement execute function refuse_change();
