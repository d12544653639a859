-- How often something was done without an account, counted per window of time. The
-- subject is a keyed fingerprint: neither addresses nor codes can be read here.
create table public_limit (
	kind text not null,
	subject char(64) not null,
	since timestamptz not null,
	number integer not null check (number > 0),
	primary key (kind, subject)
);

create index public_limit_since on public_limit (since);
