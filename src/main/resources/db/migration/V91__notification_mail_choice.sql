-- How a person wants to be told beside their page; whoever has not chosen gets the digest.
create table mail_choice (
    person    uuid primary key references person,
    choice    text        not null check (choice in ('at-once', 'daily', 'page')),
    chosen_at timestamptz not null
);
