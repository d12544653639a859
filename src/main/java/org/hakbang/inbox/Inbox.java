package org.hakbang.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hakbang.checklist.Answers;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.identity.Access;
import org.hakbang.identity.Offices;
import org.hakbang.identity.People;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.hakbang.shell.InboxCount;
import org.hakbang.slip.Awaited;
import org.hakbang.slip.OfficesAsked;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person who is signed in. */
@Service
public class Inbox implements InboxCount {

	static final int PAGE_SIZE = 20;

	private final OpenTasks open;

	private final FinishedTasks finished;

	private final TaskWords words;

	private final Answers answers;

	private final OfficesAsked slips;

	private final Territories territories;

	private final Offices offices;

	private final Access access;

	private final People people;

	private final Today today;

	private final Clock clock;

	Inbox(OpenTasks open, FinishedTasks finished, TaskWords words, Answers answers, OfficesAsked slips,
			Territories territories, Offices offices, Access access, People people, Today today, Clock clock) {
		this.open = open;
		this.finished = finished;
		this.words = words;
		this.answers = answers;
		this.slips = slips;
		this.territories = territories;
		this.offices = offices;
		this.access = access;
		this.people = people;
		this.today = today;
		this.clock = clock;
	}

	/**
	 * A page of one list.
	 * @param page from 1; one that lies behind the last shows the last
	 */
	@Transactional(readOnly = true)
	public InboxPage page(Tab tab, int page) {
		PersonId me = this.access.actor();
		LocalDate today = today();
		Map<Tab, Integer> counts = this.open.counts(me, today);
		counts.put(Tab.DONE, this.finished.count(me));
		int pages = Math.max(1, (counts.getOrDefault(tab, 0) + PAGE_SIZE - 1) / PAGE_SIZE);
		int shown = Math.min(Math.max(page, 1), pages);
		int offset = (shown - 1) * PAGE_SIZE;
		if (tab == Tab.DONE) {
			return new InboxPage(tab, counts, List.of(), List.of(), done(me, offset), shown, pages);
		}
		List<InboxLine> lines = lines(this.open.page(tab, me, today, offset, PAGE_SIZE));
		return new InboxPage(tab, counts, lines.stream().filter(InboxLine::thisWeek).toList(),
				lines.stream().filter((line) -> !line.thisWeek()).toList(), List.of(), shown, pages);
	}

	/** How many tasks are the reader's own. */
	@Override
	@Transactional(readOnly = true)
	public int count() {
		return this.open.counts(this.access.actor(), today()).getOrDefault(Tab.YOURS, 0);
	}

	// Grants hold by the days of their country; a reader's grants are in one.
	private LocalDate today() {
		ZoneId zone = this.access.territories()
			.stream()
			.findFirst()
			.map((territory) -> this.territories.country(territory).zone())
			.orElse(ZoneOffset.UTC);
		return LocalDate.now(this.clock.withZone(zone));
	}

	private List<InboxLine> lines(List<OpenLine> rows) {
		List<Subject> subjects = rows.stream().map(OpenLine::subject).distinct().toList();
		Map<Subject, CycleDefinition> definitions = this.words.definitions(subjects);
		Map<Subject, Set<String>> answered = new HashMap<>();
		subjects.forEach((subject) -> answered.put(subject, this.answers.current(subject).keySet()));
		Map<Subject, List<Awaited>> awaited = this.slips.of(subjects);
		Map<PersonId, String> names = this.people.names(takers(rows));
		Map<Object, List<String>> holders = new HashMap<>();
		List<InboxLine> lines = new ArrayList<>();
		for (OpenLine row : rows) {
			StepDefinition step = definitions.get(row.subject()).step(row.step());
			List<String> asked = TaskWords.asked(step, row.taskKey());
			PersonId taker = row.taker();
			lines.add(
					new InboxLine(row.task(), this.words.page(row.subject(), row.task()), step.number(),
							TaskWords.title(step, row.taskKey()), row.approval(), row.place(),
							this.words.where(row.subject(), row.territoryName()), asked.size(),
							asked.stream().filter(answered.get(row.subject())::contains).count(), row.due(),
							row.reportDue(), thisWeek(row), who(row),
							holders.computeIfAbsent(List.of(row.role(), row.office(), row.place()),
									(key) -> holders(row)),
							(taker != null) ? names.get(taker) : null, row.doable(), row.returned(),
							about(awaited.getOrDefault(row.subject(), List.of()), asked)));
		}
		return lines;
	}

	private static List<Awaited> about(List<Awaited> awaited, List<String> asked) {
		return awaited.stream().flatMap((each) -> each.about(asked).stream()).toList();
	}

	private static Collection<PersonId> takers(List<OpenLine> rows) {
		return rows.stream().map(OpenLine::taker).filter(Objects::nonNull).distinct().toList();
	}

	private List<String> holders(OpenLine row) {
		return Role.ofKey(row.role())
			.map((role) -> this.access.doers(role, row.office(), row.place()))
			.orElse(List.of())
			.stream()
			.map(PersonView::name)
			.toList();
	}

	private Text who(OpenLine row) {
		return this.offices.doer(row.role(), row.office(), row.place());
	}

	private boolean thisWeek(OpenLine row) {
		LocalDate today = this.today.in(row.place());
		return row.due() != null && !row.due().isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
	}

	private List<DoneLine> done(PersonId me, int offset) {
		List<FinishedTasks.Line> rows = this.finished.page(me, offset, PAGE_SIZE);
		Map<Subject, CycleDefinition> definitions = this.words
			.definitions(rows.stream().map(FinishedTasks.Line::subject).toList());
		return rows.stream().map((row) -> {
			StepDefinition step = definitions.get(row.subject()).step(row.step());
			TerritoryView place = this.territories.get(this.words.place(row.subject()));
			return new DoneLine(row.task(), this.words.page(row.subject(), row.task()), step.number(),
					TaskWords.title(step, row.taskKey()), place.id(), this.words.where(row.subject(), place.name()),
					row.at());
		}).toList();
	}

}
