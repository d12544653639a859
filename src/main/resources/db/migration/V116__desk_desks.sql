-- Help desks: institutions. Nothing here is about the people who come to them.
create table desk (
    id        uuid primary key,
    key       text    not null unique check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    prefix    text    not null unique check (prefix ~ '^[A-Z]{2,5}$'),
    -- Its seat: the grants of its people stand there.
    country   char(2) not null,
    territory text    not null,
    name      jsonb   not null,
    agency    text    not null check (agency <> ''),
    languages text[]  not null,
    -- By day of the week, such as {"MONDAY": "08:00–13:00, 14:00–17:00"}.
    hours     jsonb   not null,
    address   text    not null,
    phone     text    not null,
    mail      text    not null,
    opened_on date    not null,
    -- The first day on which it no longer receives anybody.
    closed_on date check (closed_on >= opened_on),
    version   int     not null default 0,
    foreign key (country, territory) references territory (country, code)
);
create index desk_seat on desk (country, territory);

-- Whose people a desk serves: these territories and all below them.
create table desk_serves (
    desk      uuid    not null references desk,
    country   char(2) not null,
    territory text    not null,
    since     date    not null,
    until     date check (until >= since),
    foreign key (country, territory) references territory (country, code)
);
create unique index desk_serves_once on desk_serves (desk, country, territory) where until is null;
