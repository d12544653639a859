-- What the focal point says when a cycle is closed. Nothing of the cycle changes afterwards.
create table cycle_closing (
    cycle     uuid primary key references cycle (id),
    achieved  text        not null,
    goes_on   text        not null,
    closed_by uuid        not null references person (id),
    closed_at timestamptz not null
);
create trigger cycle_closing_only_grows before update or delete or truncate on cycle_closing
    for each statement execute function refuse_change();
