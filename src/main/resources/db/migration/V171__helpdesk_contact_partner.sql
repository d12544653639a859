-- The partner of the directory that was approached; null if it was named in free words. An institution, never a person.
alter table help_case_contact add column partner uuid references directory_partner (id);
