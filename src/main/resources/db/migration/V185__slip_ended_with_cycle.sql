-- A slip that was out or waited to be accepted when its cycle was closed ends with it; whoever has its link is told so.
alter table slip drop constraint slip_status_check;
alter table slip add constraint slip_status_check
    check (status in ('open', 'returned', 'accepted', 'withdrawn', 'ended'));

update slip_link l set revoked_at = c.closed_at
from slip s join cycle c on c.id = s.cycle
where l.slip = s.id and l.revoked_at is null and c.closed_at is not null and s.status in ('open', 'returned');
update slip s set status = 'ended', status_at = c.closed_at
from cycle c
where c.id = s.cycle and c.closed_at is not null and s.status in ('open', 'returned');
