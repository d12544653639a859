package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CaseRules.Opens;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.ApplyDrafts;
import org.hakbang.helpdesk.domain.Consents;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.privacy.Fingerprints;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives people: opens cases, and at once those that an urgent answer calls for. */
@Component
class CaseOpening {

	/** The purpose of the keyed hash of a draft's code. */
	static final String CODE = "apply-code";

	private static final int TRIES = 20;

	private final AllCases cases;

	private final IntakeVault intake;

	private final Consents consents;

	private final ApplyDrafts drafts;

	private final Fingerprints fingerprints;

	private final Vaults vaults;

	private final Desks desks;

	private final Bundles bundles;

	private final Processes processes;

	private final Trail trail;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	CaseOpening(AllCases cases, IntakeVault intake, Consents consents, ApplyDrafts drafts, Fingerprints fingerprints,
			Vaults vaults, Desks desks, Bundles bundles, Processes processes, Trail trail, Ids ids, Today today,
			Clock clock) {
		this.cases = cases;
		this.intake = intake;
		this.consents = consents;
		this.drafts = drafts;
		this.fingerprints = fingerprints;
		this.vaults = vaults;
		this.desks = desks;
		this.bundles = bundles;
		this.processes = processes;
		this.trail = trail;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	/**
	 * Opens a case from a form; the caller has checked that it may. Refuses under the
	 * names of the fields.
	 * @param asked the fields that the form had
	 * @param by null if the person applied without an account
	 */
	@Transactional
	public Result<HelpCase> open(Received received, List<IntakeField> asked, Map<String, List<String>> form,
			@Nullable PersonId by) {
		return open(received, asked, form, by, "");
	}

	/**
	 * The same.
	 * @param code what it is called, because its applicant was told so; empty for a new
	 * code
	 */
	@Transactional
	public Result<HelpCase> open(Received received, List<IntakeField> asked, Map<String, List<String>> form,
			@Nullable PersonId by, String code) {
		DeskView desk = this.desks.get(received.desk());
		Result<Map<String, List<String>>> read = read(desk, asked, form);
		List<Problem> problems = new ArrayList<>();
		if (read instanceof Result.Refused<Map<String, List<String>>> refused) {
			problems.addAll(refused.problems());
		}
		if (received.consentOn() != null && received.consentOn().isAfter(this.today.in(desk.seat()))) {
			problems.add(Problem.of("consentOn", "intake.date-ahead"));
		}
		return problems.isEmpty()
				? Result.done(open(received, desk, ((Result.Done<Map<String, List<String>>>) read).value(), by, code))
				: Result.refused(problems);
	}

	/** The answers of a form, by field; refused under the names of the fields. */
	Result<Map<String, List<String>>> read(DeskView desk, List<IntakeField> asked, Map<String, List<String>> form) {
		Set<String> places = places(desk);
		IntakeForm.Read read = IntakeForm.read(asked, form, places, this.today.in(desk.seat()));
		return read.problems().isEmpty() ? Result.done(read.answers()) : Result.refused(read.problems());
	}

	/** The keys of the places that people of a desk can be of. */
	Set<String> places(DeskView desk) {
		return this.desks.places(desk.id()).stream().map((place) -> place.id().key()).collect(Collectors.toSet());
	}

	/** Opens a case from answers that {@link #read} or its like has looked at. */
	HelpCase open(Received received, DeskView desk, Map<String, List<String>> answers, @Nullable PersonId by) {
		return open(received, desk, answers, by, "");
	}

	private HelpCase open(Received received, DeskView desk, Map<String, List<String>> answers, @Nullable PersonId by,
			String code) {
		Bundle bundle = this.bundles.current(received.kind());
		if (!bundle.definition().isCase()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		HelpCase row = this.cases.save(HelpCase.receive(new CaseId(this.ids.next()), desk.id().value(), desk.seat(),
				received.kind(), bundle.hash(), code.isEmpty() ? freeCode(desk) : code, this.vaults.make(),
				received.source(), now, by, received.parent()));
		this.intake.save(row, bundle.definition().caseRules(), answers, now, by);
		if (received.consentOn() != null) {
			this.consents.record(row.caseId(), true, received.covers(), received.how(), received.consentOn(), now, by);
		}
		this.trail.record(TrailEntry.of("case.received", row.caseId().subject(), row.territoryId())
			.item(received.source().key()));
		this.processes.start(row.caseId().subject(), bundle.hash());
		this.processes.open(row.caseId().subject(), bundle.definition().steps().get(0).id());
		for (Opens opens : bundle.definition().caseRules().opens()) {
			if (answers.getOrDefault(opens.field(), List.of()).stream().anyMatch(opens.is()::contains)) {
				linked(row, opens, answers, received, by);
			}
		}
		return row;
	}

	/**
	 * What the other kind of case asks by the same id goes along, so that nobody has to
	 * tell it again (S 447). A linked case opens no further one of the kind it came from.
	 */
	private void linked(HelpCase row, Opens opens, Map<String, List<String>> answers, Received received,
			@Nullable PersonId by) {
		if (row.parent() != null) {
			return;
		}
		DeskView desk = this.desks.get(new DeskId(row.desk()));
		Set<String> asked = this.bundles.current(opens.kind())
			.definition()
			.caseRules()
			.fields()
			.stream()
			.map(IntakeField::id)
			.collect(Collectors.toSet());
		Map<String, List<String>> known = answers.entrySet()
			.stream()
			.filter((answer) -> asked.contains(answer.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		open(new Received(desk.id(), opens.kind(), CaseSource.LINKED, row.caseId(), received.consentOn(),
				received.how(), received.covers()), desk, known, by, "");
	}

	/** A code that neither a case nor a draft has. */
	String freeCode(DeskView desk) {
		for (int tried = 0; tried < TRIES; tried++) {
			String code = TrackingCode.make(desk.prefix());
			if (this.cases.findByCode(code).isEmpty() && !this.drafts.taken(this.fingerprints.of(CODE, code))) {
				return code;
			}
		}
		throw new IllegalStateException("No free tracking code with the prefix " + desk.prefix());
	}

}
