-- Who handed an open task to whom; to_person is null when it was given back to all who can do it. The note stands apart, so that it
-- can be erased.
create table task_handover (
    id          uuid primary key,
    task        text        not null,
    from_person uuid        not null references person (id),
    to_person   uuid references person (id),
    at          timestamptz not null
);
create index task_handover_by_task on task_handover (task, id);
create trigger task_handover_only_grows before update or delete or truncate on task_handover
    for each statement execute function refuse_change();

create table task_handover_note (
    handover uuid primary key references task_handover (id),
    note     text not null check (note <> '' and length(note) <= 500)
);
