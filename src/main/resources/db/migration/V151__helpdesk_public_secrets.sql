-- With the code and this secret an applicant follows their case without an account; only its hash is kept.
create table help_case_secret (
    help_case uuid primary key references help_case (id),
    hash      char(64)    not null,
    made_at   timestamptz not null
);
