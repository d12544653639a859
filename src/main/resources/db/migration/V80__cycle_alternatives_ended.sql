-- Answers with an accepted alternative, which may count up to a date only.
create index answer_alternative on answer (subject_kind, subject_id) where value ->> 'kind' = 'alternative';

-- The answers that were found to count no longer: each is told once. (No reference to answer, which must refuse a truncate by its own words.)
create table alternative_ended (
    answer   uuid primary key,
    cycle    uuid        not null references cycle (id),
    ended_on date        not null,
    seen_at  timestamptz not null
);
