-- Partners to whom people can be sent, and funding windows. Institutions only; nothing about the people who come to a desk.
-- Entries end, they are never deleted.
create table directory_partner (
    id         uuid        primary key,
    version    int         not null default 0,
    country    char(2)     not null,
    name       text        not null check (name <> '' and length(name) <= 160),
    -- Words of the product for kinds of services.
    services   text[]      not null check (cardinality(services) > 0),
    -- At home: the territory whose people it serves, with all below it. Abroad: the ISO code of the country, and the city if known.
    territory  text,
    abroad     char(2),
    city       text        not null,
    reach      text        not null,
    languages  text[]      not null,
    note       text        not null,
    -- As which of the samples that ship it came; null if somebody entered it.
    sample_key text,
    -- The day of which a sample speaks, as long as nobody has checked it; null otherwise.
    sample_of  date,
    checked_on date,
    checked_by uuid        references person (id),
    -- The first day on which it is there no more.
    ended_on   date,
    changed_at timestamptz not null,
    changed_by uuid        not null references person (id),
    unique (country, sample_key),
    foreign key (country, territory) references territory (country, code),
    check ((territory is null) <> (abroad is null)),
    check (abroad is not null or city = ''),
    check ((checked_on is null) = (checked_by is null)),
    check (sample_of is null or (sample_key is not null and checked_on is null))
);
create index directory_partner_by_country on directory_partner (country, name);

create table directory_window (
    id           uuid        primary key,
    version      int         not null default 0,
    country      char(2)     not null,
    name         text        not null check (name <> '' and length(name) <= 160),
    funder       text        not null check (funder <> ''),
    form         text        not null check (form in ('loan', 'grant', 'in-kind')),
    -- Null: no fixed day, or not known.
    opens_on     date,
    closes_on    date        check (closes_on >= opens_on),
    -- In the currency; null: none, or not known. So for the rest.
    minimum      numeric(19, 4) check (minimum > 0),
    maximum      numeric(19, 4) check (maximum >= minimum and maximum > 0),
    currency     char(3)     not null,
    -- Percent a year.
    rate         numeric(7, 3) check (rate >= 0),
    -- Months.
    grace        int         check (grace >= 0),
    term         int         check (term > 0),
    -- Percent of all costs.
    own_share    numeric(6, 3) check (own_share between 0 and 100),
    excluded     text[]      not null,
    -- Empty: everybody.
    kinds        text[]      not null,
    age_from     int         check (age_from >= 0),
    age_to       int         check (age_to >= age_from and age_to >= 0),
    pieces       text[]      not null,
    deposit      text        not null,
    -- How many days after the deposit it usually decides.
    decides      int         check (decides >= 0),
    note         text        not null,
    sample_key   text,
    sample_of    date,
    checked_on   date,
    checked_by   uuid        references person (id),
    ended_on     date,
    changed_at   timestamptz not null,
    changed_by   uuid        not null references person (id),
    unique (country, sample_key),
    check ((checked_on is null) = (checked_by is null)),
    check (sample_of is null or (sample_key is not null and checked_on is null))
);
create index directory_window_by_country on directory_window (country, name);
