-- Who had a slip mailed when, so that nobody sends more in an hour than an honest office needs. Where it went stands with the slip.
create table slip_mail (
    slip uuid        not null references slip,
    by   uuid        not null references person,
    at   timestamptz not null
);
create index slip_mail_by_person on slip_mail (by, at);
create trigger slip_mail_only_grows before update or delete or truncate on slip_mail
    for each statement execute function refuse_change();

create index talk_comment_by_author on talk_comment (author, at);
