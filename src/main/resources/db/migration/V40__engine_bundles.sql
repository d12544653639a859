-- A bundle is one edition of a cycle: checklists and processes under one hash, one engine deployment.
create table bundle (
	hash text primary key,
	text_hash text not null,
	cycle text not null,
	edition integer not null,
	deployment text not null,
	deployed_at timestamptz not null
);
-- The files themselves, so that an old edition can be read again when the folders have moved on.
-- Texts may be replaced (a new language is no new edition); what the hash covers never changes.
create table bundle_file (
	bundle text not null references bundle (hash),
	path text not null,
	content bytea not null,
	primary key (bundle, path)
);
