create table cycle (
    id         uuid primary key,
    version    int         not null,
    country    char(2)     not null,
    territory  text        not null,
    bundle_key text        not null,
    bundle     text        not null,
    number     int         not null check (number > 0),
    from_year  int         not null,
    to_year    int         not null check (to_year >= from_year),
    opened_at  timestamptz not null,
    opened_by  uuid        not null references person (id),
    closed_at  timestamptz,
    foreign key (country, territory) references territory (country, code),
    unique (country, territory, bundle_key, number)
);
-- A territory works on one cycle of a kind at a time.
create unique index cycle_one_open on cycle (country, territory, bundle_key) where closed_at is null;

-- The projection of step_transition; both are written by the listeners, during the engine's call.
create table cycle_step (
    cycle      uuid        not null references cycle (id),
    step       text        not null,
    status     text        not null,
    run        int         not null,
    since      timestamptz not null,
    settled_at timestamptz,
    primary key (cycle, step)
);

create table step_transition (
    id          uuid primary key,
    cycle       uuid        not null references cycle (id),
    step        text        not null,
    from_status text,
    to_status   text        not null,
    at          timestamptz not null,
    run         int         not null
);
create index step_transition_by_step on step_transition (cycle, step, id);
create trigger step_transition_only_grows before update or delete or truncate on step_transition
    for each statement execute function refuse_change();

-- What a person typed into a task's form and has not finished: valid or not, seen by nobody else.
create table task_draft (
    person   uuid        not null references person (id),
    task     text        not null,
    fields   jsonb       not null,
    saved_at timestamptz not null,
    primary key (person, task)
);
