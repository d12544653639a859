-- How often a repeating step of a cycle reports: what the committee chose, each choice kept; the newest counts.
create table reporting_rhythm (
    id          uuid primary key,
    cycle       uuid        not null references cycle (id),
    step        text        not null,
    rhythm      text        not null check (rhythm in ('month', 'quarter', 'half-year', 'year')),
    first_day   date        not null,
    decided_on  date        not null,
    recorded_by uuid        not null references person (id),
    recorded_at timestamptz not null
);
create index reporting_rhythm_by_step on reporting_rhythm (cycle, step, id);
create trigger reporting_rhythm_only_grows before update or delete or truncate on reporting_rhythm
    for each statement execute function refuse_change();

-- The periods on which a report has been begun, one for each run of the step. A day is in no two of them.
create table reporting_period (
    cycle        uuid        not null references cycle (id),
    step         text        not null,
    number       int         not null check (number > 0),
    from_day     date        not null,
    to_day       date        not null check (to_day >= from_day),
    due_on       date        not null check (due_on > to_day),
    run          int         not null,
    begun_at     timestamptz not null,
    -- When the report was first put before its approver, and which day that was in the territory.
    submitted_at timestamptz,
    submitted_on date,
    primary key (cycle, step, number),
    unique (cycle, step, run),
    check ((submitted_at is null) = (submitted_on is null))
);
