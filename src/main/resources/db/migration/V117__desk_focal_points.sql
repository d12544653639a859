-- The municipalities that a desk means to reach first.
create table desk_target (
    desk      uuid    not null references desk,
    country   char(2) not null,
    territory text    not null,
    since     date    not null,
    until     date check (until >= since),
    foreign key (country, territory) references territory (country, code)
);
create unique index desk_target_once on desk_target (desk, country, territory) where until is null;

-- Officials whom a desk can ask: in a municipality, or among its people abroad. They end, they are never deleted.
create table desk_focal_point (
    id        uuid    primary key,
    desk      uuid    not null references desk,
    person    uuid    not null references person,
    country   char(2),
    territory text,
    -- Abroad: the ISO code of the country, and the city if known.
    abroad    char(2),
    city      text    not null,
    since     date    not null,
    until     date check (until >= since),
    -- By which they were appointed, such as a number and a date; empty if there is none.
    letter    text    not null,
    foreign key (country, territory) references territory (country, code),
    check ((country is null) = (territory is null)),
    check ((country is null) <> (abroad is null))
);
create index desk_focal_point_desk on desk_focal_point (desk);
