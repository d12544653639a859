package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.Standing;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receiving, finding and reading cases. Every call checks that the actor handles the case
 * at its desk; whoever does not is told that there is none.
 */
@Service
public class Cases {

	private final CaseFiles files;

	private final CaseReading reading;

	private final CaseOpening opening;

	private final CaseRows rows;

	private final CaseLines lines;

	private final IntakeVault intake;

	private final Agreement agreement;

	private final Desks desks;

	private final Bundles bundles;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	Cases(CaseFiles files, CaseReading reading, CaseOpening opening, CaseRows rows, CaseLines lines, IntakeVault intake,
			Agreement agreement, Desks desks, Bundles bundles, Access access, Trail trail, Clock clock) {
		this.files = files;
		this.reading = reading;
		this.opening = opening;
		this.rows = rows;
		this.lines = lines;
		this.intake = intake;
		this.agreement = agreement;
		this.desks = desks;
		this.bundles = bundles;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** The kinds of cases that the actor handles at a desk, by key. */
	public List<CycleDefinition> kinds(DeskId id) {
		DeskView desk = this.desks.requireHandled(id);
		return this.bundles.cases()
			.stream()
			.map(Bundle::definition)
			.filter((kind) -> this.files.handles(desk, kind.caseRules().handledBy()))
			.toList();
	}

	/**
	 * Enters a case for somebody. Refuses under the names of the fields, and under
	 * {@code how} if there is consent and nobody says how.
	 */
	@Transactional
	public Result<CaseId> receive(Received received, Map<String, List<String>> form) {
		List<IntakeField> asked = kind(received.desk(), received.kind()).caseRules().fields();
		if (received.consentOn() != null && !ConsentView.WAYS.contains(received.how())) {
			return Result.refused(Problem.of("how", "case.consent.how-missing"));
		}
		Result<HelpCase> opened = this.opening.open(received, asked, form, this.access.actor());
		if (opened instanceof Result.Refused<HelpCase> refused) {
			return Result.refused(refused.problems());
		}
		return Result.done(((Result.Done<HelpCase>) opened).value().caseId());
	}

	/**
	 * A kind of case that the actor handles at a desk.
	 * @throws NotFound if there is none
	 */
	public CycleDefinition kind(DeskId desk, String key) {
		return kinds(desk).stream().filter((kind) -> kind.key().equals(key)).findFirst().orElseThrow(NotFound::new);
	}

	/** A case; that it was looked at stands in the trail. */
	@Transactional
	public CaseView look(CaseId id) {
		CaseFile file = this.files.get(id);
		this.trail.record(TrailEntry.of("case.looked", file.subject(), file.territory()));
		return this.reading.view(file);
	}

	/** A case for a page that shows nothing of the person. */
	@Transactional(readOnly = true)
	public CaseView get(CaseId id) {
		return this.reading.view(this.files.get(id));
	}

	/** The tasks of a step, done, open and to come. */
	@Transactional(readOnly = true)
	public List<CaseTaskRow> tasks(CaseId id, String step) {
		CaseFile file = this.files.get(id);
		return this.reading.tasksOf(file, file.definition().step(step));
	}

	@Transactional(readOnly = true)
	public List<Standing> standings(CaseId id) {
		return this.reading.standings(this.files.get(id));
	}

	/**
	 * Mends what was answered at the door. Refuses as {@link #receive}.
	 */
	@Transactional
	public Result<CaseId> correct(CaseId id, Map<String, List<String>> form) {
		CaseFile file = this.files.lock(id);
		if (!file.row().isOpen()) {
			return Result.refused(Problem.of("", "case.closed-already"));
		}
		Result<Map<String, List<String>>> read = this.opening.read(file.desk(), file.rules().fields(), form);
		if (read instanceof Result.Refused<Map<String, List<String>>> refused) {
			return Result.refused(refused.problems());
		}
		Map<String, List<String>> answers = ((Result.Done<Map<String, List<String>>>) read).value();
		this.intake.save(file.row(), file.rules(), answers, this.clock.instant(), this.access.actor());
		this.trail.record(TrailEntry.of("case.corrected", file.subject(), file.territory()));
		return Result.done(id);
	}

	/**
	 * Notes what the person agreed to, or that they took it back. Refuses under
	 * {@code covers}, {@code how} and {@code consentOn}.
	 * @param day as typed, {@code yyyy-mm-dd}; today if empty
	 */
	@Transactional
	public Result<CaseId> consent(CaseId id, boolean withdrawn, List<String> covers, String how, String day) {
		return this.agreement.record(this.files.lock(id), withdrawn, covers, how, day, this.access.actor());
	}

	/** A page of the cases of a desk; whoever it shows is looked at. */
	@Transactional
	public CasePage page(CaseQuery query) {
		DeskView desk = this.desks.requireHandled(query.desk());
		List<String> kinds = kinds(query.desk()).stream()
			.map(CycleDefinition::key)
			.filter((kind) -> query.kind().isEmpty() || kind.equals(query.kind()))
			.toList();
		int count = this.rows.count(query, kinds);
		int pages = Math.max(1, (count + CaseQuery.PAGE_SIZE - 1) / CaseQuery.PAGE_SIZE);
		int shown = Math.min(Math.max(query.page(), 1), pages);
		List<CaseLine> lines = this.lines.of(this.rows.page(query, kinds, (shown - 1) * CaseQuery.PAGE_SIZE));
		this.trail.record(CaseCodes.listed(desk, lines.stream().map(CaseLine::code).toList()));
		return new CasePage(lines, count, shown, pages);
	}

	/** How many open cases stand where, by kind and step with a blank between them. */
	@Transactional(readOnly = true)
	public Map<String, Integer> open(DeskId desk) {
		this.desks.requireHandled(desk);
		return this.rows.open(desk);
	}

}
