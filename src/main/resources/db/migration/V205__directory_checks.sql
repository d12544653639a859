-- On which days all of an entry was found to be true: so that one can say how a directory stood on a day that is past.
create table directory_check (
    entry  uuid not null,
    on_day date not null,
    primary key (entry, on_day)
);
insert into directory_check select id, checked_on from directory_partner where checked_on is not null;
insert into directory_check select id, checked_on from directory_window where checked_on is not null;
create trigger directory_check_only_grows before update or delete or truncate on directory_check
    for each statement execute function refuse_change();

-- Since when it stands there; of older rows the day on which they were last changed is what is known.
alter table directory_partner add column added_on date;
alter table directory_window add column added_on date;
update directory_partner set added_on = least(cast(changed_at as date), checked_on);
update directory_window set added_on = least(cast(changed_at as date), checked_on);

-- The people for whom a desk finished something in a period.
create index help_case_transition_finished on help_case_transition (at) where to_status = 'SIGNED_OFF';
