-- Committees and their rolls. A seat is ended, never deleted.
create table committee (
    id               uuid primary key,
    version          int     not null,
    country          char(2) not null,
    territory        text    not null,
    body             text    not null,
    name             text    not null,
    instrument       text    not null check (instrument in ('none', 'resolution', 'executive-order', 'ordinance')),
    act_number       text    not null,
    act_date         date,
    act_signatory    text    not null,
    act_scan         uuid,
    quorum           text check (quorum in ('more-than-half', 'seats', 'share')),
    quorum_over      int,
    quorum_under     int,
    quorum_source    text    not null default '',
    created_at       timestamptz not null,
    foreign key (country, territory) references territory (country, code),
    unique (country, territory, body),
    check ((instrument = 'none') = (act_date is null))
);

create table committee_seat (
    id         uuid primary key,
    committee  uuid    not null references committee,
    label      text    not null,
    person     uuid    not null references person (id),
    function   text    not null check (function in ('chair', 'vice-chair', 'secretary', 'member')),
    migrant    boolean not null,
    valid_from date    not null,
    valid_to   date,
    check (valid_to is null or valid_to >= valid_from)
);
create index committee_seat_committee on committee_seat (committee);

create trigger committee_seat_kept before delete or truncate on committee_seat
    for each statement execute function refuse_change();
