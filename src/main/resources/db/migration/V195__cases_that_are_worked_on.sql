-- A desk with ten thousand cases asks for those that are worked on, and where, with every look at its list.
create index help_case_step_standing on help_case_step (help_case, since) include (step)
    where status in ('RUNNING', 'SUBMITTED', 'RETURNED');
