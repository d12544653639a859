-- The address at which a person's calendar program reads their dates. Only its hash stands here: it is shown once.
create table calendar_link (
    person     uuid primary key references person,
    token_hash text        not null unique,
    made_at    timestamptz not null,
    -- How often it was read in the hour that began then.
    hour       timestamptz not null,
    reads      int         not null default 0
);
