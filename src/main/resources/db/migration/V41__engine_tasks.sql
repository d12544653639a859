-- Open tasks as the inbox joins them to the reader's grants; written and removed by the engine's task listeners.
create table task_subject (
	task text primary key,
	task_key text not null,
	subject_kind text not null,
	subject_id uuid not null,
	step text not null,
	country char(2) not null,
	territory text not null,
	role text not null,
	office text not null default '',
	approval boolean not null,
	due date,
	since timestamptz not null
);
create index task_subject_subject on task_subject (subject_kind, subject_id, step);
create index task_subject_inbox on task_subject (country, territory, role, office);
-- Finished tasks: who finished what. Engine history has a time to live, this has none.
create table task_done (
	task text primary key,
	task_key text not null,
	subject_kind text not null,
	subject_id uuid not null,
	step text not null,
	at timestamptz not null,
	by uuid
);
create index task_done_subject on task_done (subject_kind, subject_id, step, at desc);
create function task_done_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'task_done is append-only'; end $$;
create trigger task_done_append_only before update or delete on task_done
	for each statement execute function task_done_is_append_only();
