package org.hakbang.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.Access;
import org.hakbang.identity.Emails;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the offices. Every call checks the actor's grant and territory. */
@Service
public class Slips {

	/** How long an office is given if nobody says otherwise, in working days. */
	private static final int DAYS_TO_ANSWER = 10;

	private final AllSlips slips;

	private final SlipFolder folder;

	private final SlipLinks links;

	private final SlipMail mail;

	private final MailCap cap;

	private final SlipTrail trail;

	private final Cycles cycles;

	private final Territories territories;

	private final Calendars calendars;

	private final Access access;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	Slips(AllSlips slips, SlipFolder folder, SlipLinks links, SlipMail mail, MailCap cap, SlipTrail trail,
			Cycles cycles, Territories territories, Calendars calendars, Access access, Ids ids, Today today,
			Clock clock) {
		this.slips = slips;
		this.folder = folder;
		this.links = links;
		this.mail = mail;
		this.cap = cap;
		this.trail = trail;
		this.cycles = cycles;
		this.territories = territories;
		this.calendars = calendars;
		this.access = access;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	/**
	 * Whom to ask what.
	 * @param steps the ids of the steps to look at; empty for the one that is under way,
	 * all if none is
	 * @throws Forbidden if the reader neither asks nor answers here
	 */
	@Transactional(readOnly = true)
	public AskingPage asking(CycleId id, Set<String> steps) {
		CycleView cycle = this.cycles.get(id);
		TerritoryId place = cycle.territory().id();
		if (!this.folder.mayTakeIn(place)) {
			throw new Forbidden();
		}
		boolean mayAsk = this.folder.mayAsk(place) && cycle.closedAt() == null;
		Set<String> chosen = steps.isEmpty() ? usual(cycle) : steps;
		List<Slip> all = this.slips.of(id);
		return new AskingPage(cycle, chosen, mayAsk ? offices(cycle, chosen, all) : List.of(),
				this.calendars.workingDays(place.country()).after(this.today.in(place), DAYS_TO_ANSWER),
				all.stream().filter((slip) -> this.folder.mayTakeIn(place, slip.office())).toList(), mayAsk);
	}

	private static Set<String> usual(CycleView cycle) {
		return cycle.current()
			.map((step) -> Set.of(step.step().id()))
			.orElseGet(() -> cycle.definition().steps().stream().map((step) -> step.id()).collect(Collectors.toSet()));
	}

	private List<OfficeRow> offices(CycleView cycle, Set<String> steps, List<Slip> slips) {
		Country country = this.territories.country(cycle.territory().id());
		Map<String, String> emails = this.slips.emails(cycle.territory().id());
		Set<String> asked = slips.stream()
			.filter((slip) -> slip.status().awaited())
			.flatMap((slip) -> slip.open().stream())
			.map(Asked::code)
			.collect(Collectors.toSet());
		Map<String, List<Standing>> supplied = new LinkedHashMap<>();
		for (Standing standing : this.cycles.standings(cycle.id())) {
			Indicator indicator = standing.indicator();
			boolean chosen = cycle.definition()
				.stepOf(indicator.code())
				.filter((step) -> steps.contains(step.id()))
				.isPresent();
			if (chosen && indicator.computed() == null && !indicator.supplier().isEmpty()) {
				supplied.computeIfAbsent(indicator.supplier(), (office) -> new ArrayList<>()).add(standing);
			}
		}
		List<OfficeRow> rows = new ArrayList<>();
		supplied.forEach((office, standings) -> rows
			.add(new OfficeRow(office, country.offices().getOrDefault(office, Text.NONE),
					standings.stream()
						.filter((standing) -> standing.state() == State.UNANSWERED)
						.map(Standing::indicator)
						.filter((indicator) -> !asked.contains(indicator.code()))
						.toList(),
					standings.size(),
					(int) standings.stream().filter((standing) -> asked.contains(standing.indicator().code())).count(),
					emails.getOrDefault(office, ""))));
		rows.sort(Comparator.comparing((OfficeRow row) -> -row.unanswered().size()));
		return rows;
	}

	/**
	 * Makes a slip for each office named, of all it supplies in the chosen steps that
	 * nobody has answered; mails it where there is an address. Refuses under the fields
	 * of {@link Asking}.
	 */
	@Transactional
	public Result<List<Slip>> ask(CycleId id, Map<String, List<String>> fields) {
		CycleView cycle = this.cycles.get(id);
		TerritoryId place = cycle.territory().id();
		this.access.require(Permission.ANSWER, place);
		if (cycle.closedAt() != null) {
			return Result.refused(Problem.of("", "slip.error.closed"));
		}
		this.slips.lock(id);
		Result<Asking> read = Asking.read(fields, this.today.in(place));
		if (read instanceof Result.Refused<Asking> refused) {
			return Result.refused(refused.problems());
		}
		Asking asking = ((Result.Done<Asking>) read).value();
		Optional<Problem> tooMany = this.cap.refuses(this.access.actor(), asking.mails(), "office");
		if (tooMany.isPresent()) {
			return Result.refused(tooMany.get());
		}
		Map<String, OfficeRow> offices = offices(cycle, asking.steps().isEmpty() ? usual(cycle) : asking.steps(),
				this.slips.of(id))
			.stream()
			.collect(Collectors.toMap(OfficeRow::office, (row) -> row));
		Map<String, Integer> versions = versions(id);
		List<Slip> made = new ArrayList<>();
		asking.emails().forEach((office, email) -> {
			OfficeRow row = offices.get(office);
			if (row != null && !row.unanswered().isEmpty()) {
				made.add(make(cycle, row, email, asking.due(), versions));
			}
		});
		// Somebody else has just asked them, or answered.
		return made.isEmpty() ? Result.refused(Problem.of("office", "slip.error.nothing-open")) : Result.done(made);
	}

	private Map<String, Integer> versions(CycleId id) {
		Map<String, Integer> versions = new LinkedHashMap<>();
		for (Standing standing : this.cycles.standings(id)) {
			versions.put(standing.indicator().code(), standing.seen());
		}
		return versions;
	}

	private Slip make(CycleView cycle, OfficeRow row, String email, LocalDate due, Map<String, Integer> versions) {
		List<Asked> asked = row.unanswered()
			.stream()
			.map((indicator) -> Asked.of(indicator, versions.getOrDefault(indicator.code(), 0)))
			.toList();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Slip slip = new Slip(new SlipId(this.ids.next()), this.slips.freeCode(), cycle.id(), cycle.bundle(),
				cycle.territory().id(), row.office(), asked, this.access.actor(), now, due, email, SlipStatus.OPEN, now,
				null, Returned.NOTHING);
		this.slips.add(slip);
		this.trail.made(slip);
		if (!email.isEmpty()) {
			send(slip);
		}
		return slip;
	}

	private void send(Slip slip) {
		this.mail.ask(slip, this.links.make(slip));
		this.cap.sent(this.access.actor(), slip.id());
		this.trail.mailed(slip);
	}

	/**
	 * @throws NotFound if there is no such slip, or not for the reader
	 */
	@Transactional(readOnly = true)
	public Slip get(SlipId id) {
		return this.folder.get(id);
	}

	/**
	 * The slip with a code that somebody typed; empty if there is none for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<Slip> find(String typed) {
		return SlipCode.read(typed)
			.flatMap(this.slips::find)
			.filter((slip) -> this.folder.mayTakeIn(slip.territory(), slip.office()));
	}

	/** How many slips of a cycle have each status; empty for who does not ask. */
	@Transactional(readOnly = true)
	public Optional<Map<SlipStatus, Integer>> count(CycleId id, TerritoryId place) {
		return this.folder.mayAsk(place) ? Optional.of(this.slips.count(id)) : Optional.empty();
	}

	/** The questions of a slip, in its words. */
	@Transactional(readOnly = true)
	public Map<Asked, Indicator> questions(SlipId id) {
		return this.folder.indicators(this.folder.get(id));
	}

	/** Mails a slip to an address; refuses under the field {@code email}. */
	@Transactional
	public Result<Slip> mail(SlipId id, String typed) {
		Slip slip = asking(id);
		String email = typed.strip();
		Optional<Problem> wrong = slip.status().awaited() ? Emails.problem(email)
				: Optional.of(Problem.of("email", "slip.error.done"));
		wrong = wrong.or(() -> this.cap.refuses(this.access.actor(), 1, "email"));
		if (wrong.isPresent()) {
			return Result.refused(wrong.get());
		}
		if (!slip.email().isEmpty() && !slip.email().equalsIgnoreCase(email)) {
			// It went to the wrong address: what was sent there opens nothing any more.
			this.links.close(slip);
		}
		Slip mailed = slip.mailedTo(email);
		this.slips.save(mailed);
		send(mailed);
		return Result.done(mailed);
	}

	/**
	 * Takes a slip back: nothing comes in on it any more. One that is done with stays.
	 */
	@Transactional
	public void withdraw(SlipId id) {
		Slip slip = asking(id);
		if (slip.status().awaited()) {
			this.slips.save(slip.status(SlipStatus.WITHDRAWN, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
			this.links.close(slip);
			this.trail.withdrawn(slip);
		}
	}

	/** A slip for whoever asks, locked. */
	private Slip asking(SlipId id) {
		Slip slip = this.folder.lock(id);
		this.access.require(Permission.ANSWER, slip.territory());
		return slip;
	}

}
