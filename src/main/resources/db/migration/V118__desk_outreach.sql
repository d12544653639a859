-- What a desk does outside: planned, held or called off. Texts about things, never about people who come to the desk.
create table outreach (
    id         uuid    primary key,
    desk       uuid    not null references desk,
    kind       text    not null,
    topic      text    not null check (topic <> '' and length(topic) <= 200),
    planned_on date,
    held_on    date,
    country    char(2),
    territory  text,
    abroad     char(2),
    city       text    not null,
    -- Null: not counted.
    women      int check (women >= 0),
    men        int check (men >= 0),
    unknown    int check (unknown >= 0),
    outcome    text    not null check (length(outcome) <= 4000),
    next       text    not null check (length(next) <= 1000),
    called_off boolean not null default false,
    version    int     not null default 0,
    foreign key (country, territory) references territory (country, code),
    check (planned_on is not null or held_on is not null),
    check ((country is null) = (territory is null)),
    check ((country is null) <> (abroad is null))
);
create index outreach_desk on outreach (desk, (coalesce(held_on, planned_on)));

create table outreach_person (
    outreach uuid not null references outreach,
    person   uuid not null references person,
    primary key (outreach, person)
);
