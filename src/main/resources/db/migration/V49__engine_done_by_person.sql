-- The inbox lists what a person has finished, the newest first.
create index task_done_by_person on task_done (by, at desc, task);
