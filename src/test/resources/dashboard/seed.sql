-- Cycles of all local governments of the Philippines at every point of their way, with their numbers and open tasks: invented, the
-- same each time. :now is the moment to end at, :steps the ids of the steps.
create temporary table seeded on commit drop as
	select gen_random_uuid() as id, t.country, t.code, abs(hashtext(t.code || 'a')) as a, abs(hashtext(t.code || 'b')) as b,
		cast(:now as timestamptz) - make_interval(days => 30 + abs(hashtext(t.code || 'o')) % 700) as opened_at
	from territory t
	where t.country = 'PH' and t.level in ('province', 'city', 'municipality') and t.valid_to is null
		and abs(hashtext(t.code || 'n')) % 10 > 0
		and not exists (select 1 from cycle y where y.country = t.country and y.territory = t.code);
insert into cycle (id, version, country, territory, bundle_key, bundle, number, from_year, to_year, opened_at, opened_by)
	select id, 0, country, code, 'mainstreaming', (select hash from bundle where cycle = 'mainstreaming' order by deployed_at desc limit 1),
		1, 2026, 2028, opened_at, (select id from person order by id limit 1) from seeded;
create temporary table seeded_step on commit drop as
	select s.id as cycle, s.code, k.step, k.number, s.opened_at, least(s.a % 9, s.b % 9) as settled, abs(hashtext(s.code || k.step)) as h
	from seeded s, unnest(cast(:steps as text[])) with ordinality as k (step, number);
insert into cycle_step (cycle, step, status, run, since, settled_at)
	select cycle, step,
		case when number <= settled then case when h % 20 = 0 then 'RECOGNISED' else 'SIGNED_OFF' end
			when number = settled + 1 then (array['RUNNING', 'RUNNING', 'RUNNING', 'SUBMITTED', 'RETURNED'])[1 + h % 5]
			else 'WAITING' end,
		case when number <= settled + 1 then 1 else 0 end,
		case when number <= settled then greatest(opened_at, cast(:now as timestamptz) - make_interval(days => (40 * (9 - number))::int))
			when number = settled + 1 then greatest(opened_at, cast(:now as timestamptz) - make_interval(days => (h % 200)::int))
			else opened_at end,
		case when number <= settled then opened_at end
	from seeded_step;
insert into step_progress (cycle, step, required_met, required_of, aims_met, aims_of, updated_at)
	select s.cycle, s.step,
		case when c.status in ('SIGNED_OFF', 'RECOGNISED', 'SUBMITTED') then 3 + s.number % 5 when c.status = 'WAITING' then h % 2
			else h % (4 + s.number % 5) end,
		3 + s.number % 5, h % 3, 2, c.since
	from seeded_step s join cycle_step c on c.cycle = s.cycle and c.step = s.step;
insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role, approval, due, since)
	select 'seed-' || c.cycle || '-' || n, 'task-' || n, 'cycle', c.cycle, c.step, 'PH', s.code, 'focal-point', false,
		cast(cast(:now as timestamptz) as date) + ((s.h + n * 7) % 60 - 12)::int, c.since
	from seeded_step s join cycle_step c on c.cycle = s.cycle and c.step = s.step, generate_series(1, 3) n
	where c.status in ('RUNNING', 'RETURNED');
analyze cycle, cycle_step, step_progress, task_subject, territory, territory_closure;
