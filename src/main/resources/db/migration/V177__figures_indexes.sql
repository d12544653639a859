-- A desk's cases of a kind by the day they came, and by the day they were closed.
create index help_case_of_kind on help_case (desk, kind, received_at desc, id desc);
create index help_case_closed on help_case (desk, kind, closed_at) where closed_at is not null;

-- The answers of cases to one indicator.
create index answer_of_cases on answer (indicator, subject_id, version desc) where subject_kind = 'case';

create index funding_application_decided on funding_application (decided_on) where decided_on is not null;
create index help_case_contact_by_day on help_case_contact (on_day);
create index case_visit_by_day on case_visit (on_day);
create index outreach_held on outreach (desk, held_on) where held_on is not null and not called_off;
