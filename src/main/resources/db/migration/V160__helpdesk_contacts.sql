-- Whom a case was brought to: services and other actors that were approached, and referrals of the person to them.
create table help_case_contact (
    id        uuid primary key,
    help_case uuid        not null references help_case (id),
    kind      text        not null check (kind in ('contact', 'referral')),
    -- A kind of service, one of the product's words.
    service   text        not null,
    on_day    date        not null,
    -- Sealed: who it is, what came of it, and with a referral what was passed on.
    sealed    bytea       not null,
    -- The fields of the intake that a referral passed on; their answers are sealed.
    shared    text[]      not null,
    noted_at  timestamptz not null,
    noted_by  uuid        not null references person (id),
    check (kind = 'referral' or cardinality(shared) = 0)
);
create index help_case_contact_by_case on help_case_contact (help_case, id desc);
create trigger help_case_contact_only_grows before update or delete or truncate on help_case_contact
    for each statement execute function refuse_change();

-- What became of a referral. Rows are added, the newest counts; none says that it is still open.
create table help_case_referral_outcome (
    id       uuid primary key,
    referral uuid        not null references help_case_contact (id),
    outcome  text        not null check (outcome in ('helped', 'refused', 'not-reached', 'open')),
    on_day   date        not null,
    -- Sealed; null if nothing was said.
    said     bytea,
    noted_at timestamptz not null,
    noted_by uuid        not null references person (id)
);
create index help_case_referral_outcome_by_referral on help_case_referral_outcome (referral, id desc);
create trigger help_case_referral_outcome_only_grows before update or delete or truncate on help_case_referral_outcome
    for each statement execute function refuse_change();
