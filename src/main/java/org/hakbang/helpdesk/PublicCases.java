package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people without an account can do: find a desk, see where their case stands, take
 * it back. Whoever guesses is slowed down and learns nothing. How they apply,
 * {@link PublicDrafts} knows.
 */
@Service
public class PublicCases {

	private final AllCases cases;

	private final CaseFiles files;

	private final CaseReading reading;

	private final CaseClosing closing;

	private final CaseSecrets secrets;

	private final Erasures erasures;

	private final CaseFeedback feedback;

	private final Desks desks;

	private final Bundles bundles;

	PublicCases(AllCases cases, CaseFiles files, CaseReading reading, CaseClosing closing, CaseSecrets secrets,
			Erasures erasures, CaseFeedback feedback, Desks desks, Bundles bundles) {
		this.cases = cases;
		this.files = files;
		this.reading = reading;
		this.closing = closing;
		this.secrets = secrets;
		this.erasures = erasures;
		this.feedback = feedback;
		this.desks = desks;
		this.bundles = bundles;
	}

	/** The desks that receive people today. */
	public List<DeskView> desks() {
		return this.desks.open();
	}

	/**
	 * A desk that receives people today.
	 * @throws NotFound if there is none of that key, or it is closed
	 */
	public DeskView desk(String key) {
		return this.desks.open()
			.stream()
			.filter((desk) -> desk.key().equals(key))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** The kinds of cases for which one can apply without an account. */
	public List<CycleDefinition> kinds() {
		return this.bundles.cases()
			.stream()
			.map(Bundle::definition)
			.filter((kind) -> !PublicDraft.parts(kind).isEmpty())
			.toList();
	}

	/** One of them by its key. */
	public Optional<CycleDefinition> kind(String key) {
		return kinds().stream().filter((kind) -> kind.key().equals(key)).findFirst();
	}

	/**
	 * Where a case stands, for whoever knows code and secret; empty for everybody else,
	 * whether there is such a code or not, and for whoever guesses too often.
	 */
	public Optional<TrackedCase> track(Ticket ticket, String address) {
		return this.secrets.known(ticket, address).map(this.files::unchecked).map((file) -> {
			CaseView view = this.reading.view(file);
			return new TrackedCase(view.code(), file.row().kind(), view.desk(), view.receivedAt(),
					this.secrets.replacedAt(file.id()).orElse(null), view.steps(), view.closedAt(), view.closedWhy(),
					view.forgotten(), this.erasures.of(file.row()).orElse(null), this.feedback.about(file).orElse(""),
					file.rules().feedback());
		});
	}

	/**
	 * Says how it was, as {@link CaseFeedback#note}. Refused without a field for whoever
	 * does not know the secret.
	 * @param about as the form had it
	 */
	@Transactional
	public Result<CaseId> say(Ticket ticket, String about, Map<String, List<String>> form, String address) {
		return this.secrets.known(ticket, address)
			.flatMap((known) -> this.cases.findLockedById(known.id()))
			.map((row) -> this.feedback.say(this.files.unchecked(row), about, form, null))
			.orElseGet(() -> Result.refused(Problem.of("", "apply.gone")));
	}

	/** Takes the application back; false as {@link #track} is empty. */
	@Transactional
	public boolean withdraw(Ticket ticket, String address) {
		Optional<HelpCase> known = this.secrets.known(ticket, address);
		known.flatMap((found) -> this.cases.findLockedById(found.id()))
			.filter(HelpCase::isOpen)
			.ifPresent((row) -> this.closing.close(this.files.unchecked(row), ClosingReason.WITHDRAWN, "", null));
		return known.isPresent();
	}

}
