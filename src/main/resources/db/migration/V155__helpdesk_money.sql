-- What a case does with money, partners and time. Words that people typed are sealed in the case's vault.

-- An application for outside money. Several of a case can run at the same time.
create table funding_application (
    id           uuid primary key,
    version      int            not null,
    help_case    uuid           not null references help_case (id),
    -- The window of the directory; null if its terms were typed.
    window_id    uuid,
    -- The terms as they were seen: funder and required pieces. Sealed.
    terms        bytea          not null,
    currency     char(3)        not null,
    requested    numeric(19, 4) not null check (requested > 0),
    pieces       int            not null check (pieces >= 0),
    -- How many of the required pieces are attached.
    attached     int            not null default 0 check (attached between 0 and pieces),
    status       text           not null check (status in ('PREPARING', 'PENDING', 'AWARDED', 'REFUSED', 'WITHDRAWN')),
    submitted_on date,
    decided_on   date,
    obtained     numeric(19, 4) check (obtained > 0),
    appeals      int            not null default 0,
    made_at      timestamptz    not null,
    -- When its process ended, however it did.
    ended_at     timestamptz,
    check ((status = 'AWARDED') = (obtained is not null)),
    check (status in ('PREPARING', 'WITHDRAWN') or submitted_on is not null),
    check ((decided_on is not null) = (status in ('AWARDED', 'REFUSED', 'WITHDRAWN')))
);
create index funding_application_by_case on funding_application (help_case, id);

-- What happened to it; words are sealed, null if none were said.
create table funding_update (
    id          uuid primary key,
    application uuid        not null references funding_application (id),
    what        text        not null,
    on_day      date        not null,
    said        bytea,
    at          timestamptz not null,
    by          uuid        not null references person (id)
);
create index funding_update_by_application on funding_update (application, id);
create trigger funding_update_only_grows before update or delete or truncate on funding_update
    for each statement execute function refuse_change();

-- That a case goes without outside money, or goes on before all funders have answered, and why (sealed).
create table case_money_way (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    what      text        not null check (what in ('own-money', 'goes-on', 'asks')),
    why       bytea,
    at        timestamptz not null,
    by        uuid        not null references person (id)
);
create index case_money_way_by_case on case_money_way (help_case, id desc);
create trigger case_money_way_only_grows before update or delete or truncate on case_money_way
    for each statement execute function refuse_change();

-- What the project costs, and what of it the person brings. The newest counts.
create table case_cost_plan (
    id        uuid primary key,
    help_case uuid           not null references help_case (id),
    currency  char(3)        not null,
    total     numeric(19, 4) not null check (total > 0),
    own       numeric(19, 4) not null check (own >= 0 and own <= total),
    at        timestamptz    not null,
    by        uuid           not null references person (id)
);
create index case_cost_plan_by_case on case_cost_plan (help_case, id desc);
create trigger case_cost_plan_only_grows before update or delete or truncate on case_cost_plan
    for each statement execute function refuse_change();

create table case_agreement (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    partner   bytea       not null,
    signed_on date        not null,
    -- The last day on which it holds; null if it says none.
    until     date check (until >= signed_on),
    -- The signed paper among the documents of the case; null if it is not there yet.
    document  uuid,
    at        timestamptz not null,
    by        uuid        not null references person (id)
);
create index case_agreement_by_case on case_agreement (help_case, id);

create table case_plan_task (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    what      bytea       not null,
    owner     bytea       not null,
    due       date        not null,
    done_on   date,
    at        timestamptz not null,
    by        uuid        not null references person (id)
);
create index case_plan_task_by_case on case_plan_task (help_case, due, id);

create table case_visit (
    id          uuid primary key,
    help_case   uuid        not null references help_case (id),
    on_day      date        not null,
    found       bytea       not null,
    women       int         not null check (women >= 0),
    men         int         not null check (men >= 0),
    unknown     int         not null check (unknown >= 0),
    obligations text        not null check (obligations in ('on-time', 'late', 'default', 'none')),
    active      boolean     not null,
    at          timestamptz not null,
    by          uuid        not null references person (id)
);
create index case_visit_by_case on case_visit (help_case, on_day, id);
