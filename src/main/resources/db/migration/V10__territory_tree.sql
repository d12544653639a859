-- Territories of all countries. A country itself is a territory with its own code; its lists come from the country files.
-- Validity: the first list of a country is valid since ever, what a later list leaves out ends on the day of its import.
create table territory (
    country     char(2) not null,
    code        text    not null,
    level       text    not null,
    name        text    not null,
    parent      text,
    -- The name, and the names from the country down, in small letters without accents: what a search looks in.
    folded_name text    not null,
    folded_path text    not null,
    valid_from  date    not null default '-infinity',
    valid_to    date,
    primary key (country, code),
    foreign key (country, parent) references territory (country, code) deferrable initially deferred,
    check (valid_to is null or valid_to >= valid_from),
    check ((parent is null) = (level = 'country'))
);
create index territory_parent on territory (parent, country);

-- Every territory with everything above it; itself at depth 0.
create table territory_closure (
    country    char(2) not null,
    ancestor   text    not null,
    descendant text    not null,
    depth      int     not null,
    valid_from date    not null default '-infinity',
    valid_to   date,
    primary key (country, ancestor, descendant),
    foreign key (country, ancestor) references territory (country, code) deferrable initially deferred,
    foreign key (country, descendant) references territory (country, code) deferrable initially deferred
);
create index territory_closure_up on territory_closure (descendant, ancestor, country);

-- Which list of a country stands in the tables; the same file is not read twice.
create table territory_list (
    country     char(2)     primary key,
    sha256      text        not null,
    imported_at timestamptz not null
);
