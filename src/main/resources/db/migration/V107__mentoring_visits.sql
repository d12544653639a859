-- Notes of visits, calls, mentoring sessions and meetings. The rows stay for good; the words stand apart, so that they can be taken
-- back.
create table visit (
    id        uuid primary key,
    country   char(2)     not null,
    territory text        not null,
    kind      text        not null,
    held_on   date        not null,
    noted_by  uuid        not null references person,
    noted_at  timestamptz not null,
    foreign key (country, territory) references territory (country, code)
);
create index visit_by_territory on visit (country, territory, held_on desc, id desc);
create trigger visit_only_grows before update or delete or truncate on visit
    for each statement execute function refuse_change();

create table visit_text (
    visit uuid primary key references visit,
    found text not null check (found <> '' and length(found) <= 4000)
);

create table visit_person (
    visit  uuid not null references visit,
    person uuid not null references person,
    primary key (visit, person)
);
create trigger visit_person_only_grows before update or delete or truncate on visit_person
    for each statement execute function refuse_change();

create table visit_withdrawn (
    visit uuid primary key references visit,
    by    uuid        not null references person,
    at    timestamptz not null
);
create trigger visit_withdrawn_only_grows before update or delete or truncate on visit_withdrawn
    for each statement execute function refuse_change();

-- Who promised something there, until when.
create table promise (
    id       uuid primary key,
    visit    uuid        not null references visit,
    person   uuid        not null references person,
    due      date        not null,
    noted_at timestamptz not null
);
create index promise_by_visit on promise (visit);
create index promise_by_person on promise (person);
create index promise_by_due on promise (due);
create trigger promise_only_grows before update or delete or truncate on promise
    for each statement execute function refuse_change();

create table promise_text (
    promise uuid primary key references promise,
    what    text not null check (what <> '' and length(what) <= 500)
);

-- Kept on a day, or open after all (null). The newest counts.
create table promise_mark (
    id      uuid primary key,
    promise uuid        not null references promise,
    kept_on date,
    by      uuid        not null references person,
    at      timestamptz not null
);
create index promise_mark_by_promise on promise_mark (promise, id);
create trigger promise_mark_only_grows before update or delete or truncate on promise_mark
    for each statement execute function refuse_change();
