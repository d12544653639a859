-- Mails that are to be sent, written in the transaction of what they tell; the chore "outbox" sends them.
create table outbox (
    id        uuid primary key,
    -- One of the two: a person, whose address is looked up when the mail goes, or an address that need not be a person's.
    person    uuid references person,
    address   text,
    once      text        not null,
    subject   text        not null,
    -- Null once forgotten, with the file.
    body      text,
    file_name text,
    file_type text,
    file      bytea,
    made_at   timestamptz not null,
    state     text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    attempts  int         not null default 0,
    -- When it is tried next; while one is at it, when another may take it up.
    next_at   timestamptz not null,
    ended_at  timestamptz,
    -- Why the last attempt failed.
    reason    text,
    check ((person is null) <> (address is null)),
    check ((file_name is null) = (file_type is null))
);
create unique index outbox_once on outbox (coalesce(person::text, lower(address)), once);
create index outbox_waiting on outbox (next_at, id) where state = 'waiting';
create index outbox_ended on outbox (ended_at) where state <> 'waiting';

-- What a person is told. The words fill the message "notice.<kind>".
create table notice (
    id        uuid primary key,
    recipient uuid        not null references person,
    kind      text        not null,
    country   char(2)     not null,
    territory text        not null,
    page      text        not null check (page like '/%'),
    words     text[]      not null,
    once      text        not null,
    at        timestamptz not null,
    read_at   timestamptz,
    -- Whether a mail is to tell of it too, and the one that does.
    to_mail   boolean     not null,
    mail      uuid references outbox,
    foreign key (country, territory) references territory (country, code),
    unique (recipient, once)
);
create index notice_unread on notice (recipient, at desc, id desc) where read_at is null;
create index notice_read on notice (recipient, at desc, id desc) where read_at is not null;
create index notice_to_mail on notice (recipient) where to_mail and mail is null and read_at is null;
