-- A role at a help desk holds for one desk, as a supplier's holds for one office: the column office carries the key of the desk.
alter table role_grant drop constraint role_grant_check1;
alter table role_grant add constraint role_grant_of_office
    check ((role in ('supplier', 'desk-facilitator', 'desk-officer')) = (office is not null));
