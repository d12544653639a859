package org.hakbang.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Origin;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.TakenOver;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.identity.Access;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What a desk is asked about itself, once for each period of its report; its officer
 * answers. What the product can count is proposed.
 */
@Service
public class DeskAsking {

	/** The field of the municipality in which the desk stands. */
	public static final String HOME = "home";

	private static final int YEARS = 3;

	private final FiguresSight sight;

	private final FiguresReading reading;

	private final DeskNumbers numbers;

	private final DeskCounts counts;

	private final DeskReports reports;

	private final Desks desks;

	private final Territories territories;

	private final PeriodWords words;

	private final Access access;

	private final Today today;

	private final Ids ids;

	DeskAsking(FiguresSight sight, FiguresReading reading, DeskNumbers numbers, DeskCounts counts, DeskReports reports,
			Desks desks, Territories territories, PeriodWords words, Access access, Today today, Ids ids) {
		this.sight = sight;
		this.reading = reading;
		this.numbers = numbers;
		this.counts = counts;
		this.reports = reports;
		this.desks = desks;
		this.territories = territories;
		this.words = words;
		this.access = access;
		this.today = today;
		this.ids = ids;
	}

	/**
	 * The form.
	 * @throws NotFound if the numbers of the desk are not for the actor, or the period is
	 * none of its report, has not begun or is long over
	 * @throws Forbidden if they are, but the actor does not answer for the desk
	 */
	@Transactional(readOnly = true)
	public Form form(String deskKey, String kindKey, String period) {
		DeskView desk = this.sight.require(deskKey);
		if (!this.sight.answers(desk)) {
			throw new Forbidden();
		}
		CycleDefinition kind = this.sight.kind(desk, kindKey);
		LocalDate day = this.today.in(desk.seat());
		Period asked = Period.ofKey(period)
			.filter((one) -> one.rhythm() == kind.caseRules().report().rhythm() && !one.first().isAfter(day)
					&& one.first().isAfter(day.minusYears(YEARS)))
			.orElseThrow(NotFound::new);
		Map<String, Answer> said = this.reports.current(desk, kind.key(), asked);
		List<Standing> standings = kind.caseRules()
			.deskIndicators()
			.stream()
			.filter((indicator) -> indicator.computed() == null)
			.map((indicator) -> standing(indicator, said.get(indicator.code())))
			.toList();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		said.values()
			.forEach((answer) -> standings.stream()
				.map(Standing::indicator)
				.filter((indicator) -> indicator.code().equals(answer.indicator()))
				.forEach((indicator) -> fields.putAll(AnswerForm.fields(indicator, answer))));
		this.numbers.home(desk).ifPresent((home) -> fields.put(HOME, List.of(home.key())));
		return new Form(desk, kind, asked, standings, fields, proposals(desk, kind, asked, standings, day),
				this.territories.children(desk.seat()).isEmpty() ? List.of() : this.desks.places(desk.id()));
	}

	private static Standing standing(Indicator indicator, @Nullable Answer answer) {
		return new Standing(indicator, answer, (answer != null) ? answer.value() : null, State.UNANSWERED, null, false,
				List.of(), null, null);
	}

	private Map<String, List<Proposal>> proposals(DeskView desk, CycleDefinition kind, Period period,
			List<Standing> standings, LocalDate day) {
		Map<String, List<Proposal>> proposals = new LinkedHashMap<>();
		Scope scope = this.reading.scope(desk, kind, period, true, day);
		for (Standing standing : standings) {
			String name = standing.indicator().proposedBy();
			Figured figured = (name != null) ? this.numbers.figure(name, scope, true) : Figured.unknown("");
			if (name != null && figured.value() != null) {
				proposals.put(standing.indicator().code(),
						List.of(new Proposal(new Origin(desk.key(), name, period.key()), desk.name(),
								this.words.in(period), figured.value())));
			}
		}
		return proposals;
	}

	/**
	 * Saves what was answered; blank ones are passed over. Refuses under the names of the
	 * fields, and under no field if a colleague has answered meanwhile.
	 */
	@Transactional
	public Result<Period> answer(String deskKey, String kindKey, String period, Map<String, List<String>> fields) {
		Form form = form(deskKey, kindKey, period);
		List<Problem> problems = new ArrayList<>();
		List<Answers.Entry> entries = new ArrayList<>();
		PersonId actor = this.access.actor();
		LocalDate day = this.today.in(form.desk().seat());
		for (Standing standing : form.standings()) {
			Indicator indicator = standing.indicator();
			AnswerForm.Read read = AnswerForm.read(indicator, fields,
					this.territories.country(form.desk().seat()).currency(), day);
			problems.addAll(read.problems());
			if (!read.blank()) {
				entries.add(new Answers.Entry(indicator.code(), read.basedOn(), read.value(), read.notApplicable(),
						read.note(), read.speaksOf(), actor, null, actor,
						TakenOver.origin(AnswerForm.origin(indicator, fields), read.value(),
								form.proposals().getOrDefault(indicator.code(), List.of()), standing.answer())));
			}
		}
		home(form, fields, day, problems);
		if (problems.isEmpty() && this.reports.save(form.desk(), form.definition().key(), form.period(),
				entries) instanceof Answers.Saving.Conflicts both) {
			both.conflicts()
				.forEach((conflict) -> problems
					.add(Problem.of("", "case.task.conflict", conflict.theirs().indicator())));
		}
		if (!problems.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Result.refused(problems);
		}
		return Result.done(form.period());
	}

	private void home(Form form, Map<String, List<String>> fields, LocalDate day, List<Problem> problems) {
		String typed = String.join("", fields.getOrDefault(HOME, List.of()));
		if (typed.isEmpty() || form.places().isEmpty()) {
			return;
		}
		TerritoryId home = form.places()
			.stream()
			.map(TerritoryView::id)
			.filter((place) -> place.key().equals(typed))
			.findFirst()
			.orElse(null);
		if (home == null) {
			problems.add(Problem.of(HOME, "figures.home.unknown"));
		}
		else if (!this.numbers.home(form.desk()).filter(home::equals).isPresent()) {
			this.counts.home(this.ids.next(), form.desk().id().value(), home, day, this.access.actor());
		}
	}

	/**
	 * What the form shows.
	 *
	 * @param fields the current answers
	 * @param proposals what the product counted, by code
	 * @param places where the desk can stand; empty if its seat says that
	 */
	record Form(DeskView desk, CycleDefinition definition, Period period, List<Standing> standings,
			Map<String, List<String>> fields, Map<String, List<Proposal>> proposals, List<TerritoryView> places) {

		public String address() {
			return "/desks/" + this.desk.key() + "/figures/answers?kind=" + this.definition.key() + "&period="
					+ this.period.key();
		}

		public String back() {
			return "/desks/" + this.desk.key() + "/figures?kind=" + this.definition.key() + "&period="
					+ this.period.key();
		}

	}

}
