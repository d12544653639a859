-- How far each step of each cycle is: the numbers that its pages count from answers and documents, kept so that many cycles can
-- be shown at once. updated_at is when they last changed.
create table step_progress (
    cycle        uuid        not null references cycle (id),
    step         text        not null,
    required_met int         not null check (required_met between 0 and required_of),
    required_of  int         not null,
    aims_met     int         not null check (aims_met between 0 and aims_of),
    aims_of      int         not null,
    updated_at   timestamptz not null,
    primary key (cycle, step)
);

-- Every number a step has ever shown, a row per change: what "as of a day" will read.
create table step_progress_history (
    id           uuid primary key,
    cycle        uuid        not null references cycle (id),
    step         text        not null,
    required_met int         not null,
    required_of  int         not null,
    aims_met     int         not null,
    aims_of      int         not null,
    at           timestamptz not null
);
create index step_progress_history_by_step on step_progress_history (cycle, step, at);
create trigger step_progress_history_only_grows before update or delete or truncate on step_progress_history
    for each statement execute function refuse_change();

-- Cycles that somebody else was counting at the moment in which a step changed: a chore counts them again. Rows are only added
-- and taken away, so that nobody ever waits for them.
create table step_progress_due (
    id    uuid primary key,
    cycle uuid not null references cycle (id)
);
