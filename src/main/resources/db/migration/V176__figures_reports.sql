-- What a desk says of itself for a period; what it answers stands in table answer under this id.
create table desk_report (
    id      uuid primary key,
    desk    uuid        not null references desk,
    kind    text        not null,
    period  text        not null check (period ~ '^20[0-9]{2}(-[QH][1-4]|-[01][0-9])?$'),
    made_at timestamptz not null,
    unique (desk, kind, period)
);
create trigger desk_report_only_grows before update or delete or truncate on desk_report
    for each statement execute function refuse_change();

-- In which municipality a desk stands, if its seat is larger than one. Rows are added, the newest counts.
create table desk_home (
    id        uuid primary key,
    desk      uuid    not null references desk,
    country   char(2) not null,
    territory text    not null,
    said_on   date    not null,
    said_by   uuid    not null references person (id),
    foreign key (country, territory) references territory (country, code)
);
create index desk_home_by_desk on desk_home (desk, id desc);
create trigger desk_home_only_grows before update or delete or truncate on desk_home
    for each statement execute function refuse_change();
