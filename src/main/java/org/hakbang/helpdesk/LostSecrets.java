package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.SecretsGiven;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives another secret to an applicant who lost theirs and called or came: whoever
 * handles the case says how they made sure who it is. The former one opens nothing any
 * more; the applicant's page says that it was replaced, so that whoever did not ask for
 * it notices.
 */
@Service
public class LostSecrets {

	static final String OTHER = "other";

	/**
	 * How one makes sure: a call to the number that stands in the case, a paper with a
	 * picture, questions that only the person can answer, or something else.
	 */
	public static final List<String> CHECKS = List.of("called", "paper", "asked", OTHER);

	private static final int LONGEST = 500;

	private final CaseFiles files;

	private final CaseSecrets secrets;

	private final SecretsGiven given;

	private final PublicLimits limits;

	private final Vaults vaults;

	private final Access access;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	LostSecrets(CaseFiles files, CaseSecrets secrets, SecretsGiven given, PublicLimits limits, Vaults vaults,
			Access access, Trail trail, Ids ids, Clock clock) {
		this.files = files;
		this.secrets = secrets;
		this.given = given;
		this.limits = limits;
		this.vaults = vaults;
		this.access = access;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * The newest first.
	 * @throws NotFound if nobody follows the case, or its person is forgotten
	 */
	@Transactional(readOnly = true)
	public List<SecretView> of(CaseId id) {
		return of(followed(this.files.get(id)).row());
	}

	/** The same for the product itself; none if nobody follows the case. */
	List<SecretView> of(HelpCase row) {
		return this.given.of(row.caseId()).stream().map((each) -> {
			byte[] words = each.words();
			return new SecretView(each.at(), each.by(), each.checked(), (words != null)
					? this.vaults.look(row.vault()).map((vault) -> vault.openText(place(each.id()), words)).orElse("")
					: "");
		}).toList();
	}

	private CaseFile followed(CaseFile file) {
		if (file.row().isForgotten() || !this.secrets.has(file.id())) {
			throw new NotFound();
		}
		return file;
	}

	/**
	 * Gives another secret, which is told this once. Refuses under {@code checked} and
	 * {@code words}, and without a field if the form was sent before or the case got too
	 * many.
	 * @param once what the form was called
	 * @throws NotFound as {@link #of}
	 */
	@Transactional
	public Result<Ticket> give(CaseId id, String checked, String words, UUID once) {
		CaseFile file = followed(this.files.lock(id));
		List<Problem> problems = new ArrayList<>();
		if (!CHECKS.contains(checked)) {
			problems.add(Problem.of("checked", "outside.secret.checked-missing"));
		}
		if (checked.equals(OTHER) && words.isBlank()) {
			problems.add(Problem.of("words", "outside.secret.words-missing"));
		}
		if (words.length() > LONGEST) {
			problems.add(Problem.of("words", "intake.too-long"));
		}
		if (problems.isEmpty() && !this.limits.allows(Kind.NEW_SECRETS_OF_CASE, file.row().code())) {
			problems.add(Problem.of("", "outside.secret.too-many"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		UUID entry = this.ids.next();
		Optional<byte[]> sealed = checked.equals(OTHER)
				? Optional.of(this.vaults.opened(file.row().vault()).seal(place(entry), words.strip()))
				: Optional.empty();
		if (!this.given.add(id,
				new SecretsGiven.Row(entry, this.clock.instant(), this.access.actor(), checked, sealed.orElse(null)),
				once)) {
			return Result.refused(Problem.of("", "outside.secret.given-already"));
		}
		Ticket ticket = new Ticket(file.row().code(), TrackingCode.secret());
		this.secrets.replace(file.row(), ticket.secret());
		this.trail.record(
				TrailEntry.of("case.secret-replaced", file.subject(), file.territory()).item(checked).object(entry));
		return Result.done(ticket);
	}

	private static String place(UUID entry) {
		return "secret " + entry;
	}

}
