package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.helpdesk.domain.CaseStepRow;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.helpdesk.domain.Feedbacks;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say after a service (S 847): the questions are the kind's. Once for each
 * step that is done and once at the end; what was said stays.
 */
@Service
public class CaseFeedback {

	/** What it is about when the case is closed. */
	public static final String CLOSING = "closing";

	/** A smaller number could say who it was. */
	public static final int FEWEST = 5;

	private final CaseFiles files;

	private final CaseSteps steps;

	private final Feedbacks rows;

	private final Cases cases;

	private final Desks desks;

	private final Vaults vaults;

	private final Access access;

	private final Trail trail;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	CaseFeedback(CaseFiles files, CaseSteps steps, Feedbacks rows, Cases cases, Desks desks, Vaults vaults,
			Access access, Trail trail, Ids ids, Today today, Clock clock) {
		this.files = files;
		this.steps = steps;
		this.rows = rows;
		this.cases = cases;
		this.desks = desks;
		this.vaults = vaults;
		this.access = access;
		this.trail = trail;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	/**
	 * What can be said something about now: the end of a closed case, else the last of
	 * its steps that is done; empty if that has been said, nothing is done, the kind asks
	 * nothing, or the person is forgotten.
	 */
	Optional<String> about(CaseFile file) {
		if (file.rules().feedback().isEmpty() || file.row().isForgotten()) {
			return Optional.empty();
		}
		Set<String> said = this.rows.of(file.id()).stream().map(Feedbacks.Row::about).collect(Collectors.toSet());
		if (!file.row().isOpen()) {
			return Optional.of(CLOSING).filter((about) -> !said.contains(about));
		}
		Map<String, CaseStepRow> rows = this.steps.of(file.id());
		return file.definition()
			.steps()
			.stream()
			.filter((step) -> rows.containsKey(step.id()) && rows.get(step.id()).status() == CaseStepStatus.SIGNED_OFF)
			.map((step) -> step.id())
			.reduce((first, second) -> second)
			.filter((about) -> !said.contains(about));
	}

	/** The same for whoever handles the case. */
	@Transactional(readOnly = true)
	public Optional<String> about(CaseId id) {
		return about(this.files.get(id));
	}

	/** What was said, the newest first, for whoever handles the case. */
	@Transactional(readOnly = true)
	public List<FeedbackView> of(CaseId id) {
		CaseFile file = this.files.get(id);
		return this.rows.of(id)
			.stream()
			.flatMap((row) -> this.vaults.open(file.row().vault(), row.sealed())
				.map((json) -> new FeedbackView(row.about(), AnswersJson.read(json), row.at(),
						(row.by() != null) ? new PersonId(row.by()) : null))
				.stream())
			.toList();
	}

	/** Writes down for the person what they said, as {@link #say}. */
	@Transactional
	public Result<CaseId> note(CaseId id, String about, Map<String, List<String>> form) {
		return say(this.files.lock(id), about, form, this.access.actor());
	}

	/**
	 * Refuses under the names of the questions, and without a field if nothing was said
	 * or it has been said already.
	 * @param about as the form had it
	 * @param by null if the person says it themselves
	 */
	Result<CaseId> say(CaseFile file, String about, Map<String, List<String>> form, @Nullable PersonId by) {
		if (about(file).filter(about::equals).isEmpty()) {
			return Result.refused(Problem.of("", "apply.feedback.said"));
		}
		IntakeForm.Read read = IntakeForm.read(file.rules().feedback(), form, Set.of(),
				this.today.in(file.territory()));
		if (!read.problems().isEmpty()) {
			return Result.refused(read.problems());
		}
		if (read.answers().isEmpty()) {
			return Result.refused(Problem.of("", "apply.feedback.nothing"));
		}
		Map<String, List<String>> facts = new LinkedHashMap<>(read.answers());
		facts.keySet()
			.retainAll(file.rules()
				.feedback()
				.stream()
				.filter((field) -> !field.personal())
				.map(IntakeField::id)
				.toList());
		UUID id = this.ids.next();
		byte[] sealed = this.vaults.seal(file.row().vault(), AnswersJson.bytes(read.answers()));
		if (!this.rows.add(file.id(), id, about, facts, sealed, this.clock.instant(), by)) {
			return Result.refused(Problem.of("", "apply.feedback.said"));
		}
		this.trail
			.record(TrailEntry.of("case.feedback-given", file.subject(), file.territory()).item(about).object(id));
		return Result.done(file.id());
	}

	/**
	 * How often each option was chosen at a desk; what is fewer than {@link #FEWEST} is
	 * not there, none included: a gap tells nothing, and no sum is given from which it
	 * could be worked out.
	 */
	@Transactional(readOnly = true)
	public List<Counted> counted(DeskId desk) {
		this.desks.requireHandled(desk);
		return this.cases.kinds(desk)
			.stream()
			.filter((kind) -> !kind.caseRules().feedback().isEmpty())
			.map((kind) -> counted(desk, kind))
			.toList();
	}

	private Counted counted(DeskId desk, CycleDefinition kind) {
		Map<String, Integer> counts = new HashMap<>();
		this.rows.counts(desk, kind.key())
			.stream()
			.filter((count) -> count.number() >= FEWEST)
			.forEach((count) -> counts.put(count.question() + " " + count.value(), count.number()));
		return new Counted(kind, kind.caseRules().feedback().stream().filter((field) -> !field.personal()).toList(),
				counts);
	}

	/**
	 * What was chosen at a desk.
	 *
	 * @param counts by question and option with a blank between them; only those that may
	 * be told
	 */
	public record Counted(CycleDefinition kind, List<IntakeField> questions, Map<String, Integer> counts) {

	}

}
