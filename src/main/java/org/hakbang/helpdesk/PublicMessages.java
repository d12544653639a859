package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences;
import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseMessageRows;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The applicant's side: what the desk wrote and asks for, and answering with words and
 * files. For whoever knows code and secret.
 */
@Service
public class PublicMessages {

	/** In bytes; a photograph of a page needs far less. */
	public static final long LARGEST = 10L * 1024 * 1024;

	/** How many files come with one message at most. */
	public static final int MOST = 5;

	/** How many files somebody may send to one case in all. */
	private static final int MOST_OF_CASE = 100;

	private final AllCases cases;

	private final CaseFiles files;

	private final CaseSecrets secrets;

	private final PublicLimits limits;

	private final MessageVault vault;

	private final CaseMessageRows rows;

	private final Trail trail;

	private final Clock clock;

	PublicMessages(AllCases cases, CaseFiles files, CaseSecrets secrets, PublicLimits limits, MessageVault vault,
			CaseMessageRows rows, Trail trail, Clock clock) {
		this.cases = cases;
		this.files = files;
		this.secrets = secrets;
		this.limits = limits;
		this.vault = vault;
		this.rows = rows;
		this.trail = trail;
		this.clock = clock;
	}

	/** The newest first, marked as read; none for whoever does not know the secret. */
	@Transactional
	public List<MessageLine> look(Ticket ticket, String address) {
		Optional<HelpCase> row = this.secrets.known(ticket, address);
		List<MessageLine> lines = new ArrayList<>(row.map(this.vault::of).orElse(List.of()));
		Instant now = this.clock.instant();
		lines.stream()
			.filter((line) -> !line.ofApplicant() && line.readAt() == null)
			.forEach((line) -> this.rows.mark(line.id(), CaseMessageRows.READ, now, null));
		Collections.reverse(lines);
		return lines;
	}

	/** Whether somebody without an account may send files now; counts as one attempt. */
	public boolean maySend(Ticket ticket, String address) {
		return this.secrets.known(ticket, address).filter(HelpCase::isOpen).isPresent()
				&& this.limits.allows(Kind.FILES_OF_ADDRESS, address);
	}

	/**
	 * Writes to the desk. Refuses under {@code text} and {@code files}, then nothing of
	 * it is kept.
	 * @param answers the message whose piece it brings; null if none
	 * @param once what the form was called: a form sent again says it once
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<UUID> write(Ticket ticket, String text, List<Evidences.Upload> uploads, @Nullable UUID answers,
			UUID once, String address) throws IOException {
		HelpCase row = this.secrets.known(ticket, address)
			.flatMap((known) -> this.cases.findLockedById(known.id()))
			.orElse(null);
		if (row == null || !row.isOpen()) {
			return Result.refused(Problem.of("", "track.write.closed"));
		}
		List<MessageLine> before = this.vault.of(row);
		List<Problem> problems = problems(row, before, text, uploads);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		UUID piece = before.stream()
			.filter((line) -> line.id().equals(answers) && line.waiting())
			.map(MessageLine::id)
			.findFirst()
			.orElse(null);
		Optional<UUID> message = this.vault.add(row, null, text.strip(), "", piece, once, this.clock.instant());
		if (message.isPresent()) {
			if (this.vault.attach(row, message.get(), uploads) instanceof Result.Refused<UUID> refused) {
				// Nothing of it is kept: sent again without the file, it is the same
				// message.
				TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
				return refused;
			}
			CaseFile file = this.files.unchecked(row);
			this.trail.record(TrailEntry.of("case.applicant-wrote", file.subject(), file.territory())
				.item(String.valueOf(uploads.size()))
				.object(message.get()));
		}
		return Result.done(message.orElse(once));
	}

	private List<Problem> problems(HelpCase row, List<MessageLine> before, String text,
			List<Evidences.Upload> uploads) {
		List<Problem> problems = new ArrayList<>();
		if (text.isBlank() && uploads.isEmpty()) {
			problems.add(Problem.of("text", "track.write.empty"));
		}
		if (text.length() > MessageVault.LONGEST) {
			problems.add(Problem.of("text", "intake.too-long"));
		}
		problems.addAll(problems(uploads));
		long sent = before.stream().filter(MessageLine::ofApplicant).mapToLong((line) -> line.files().size()).sum();
		if (sent + uploads.size() > MOST_OF_CASE) {
			problems.add(Problem.of("files", "track.files.full"));
		}
		if (problems.isEmpty() && !within(row, uploads.size())) {
			problems.add(Problem.of("", "apply.too-many"));
		}
		return problems;
	}

	/** What is wrong with files as they come, before anybody looks into them. */
	static List<Problem> problems(List<Evidences.Upload> uploads) {
		List<Problem> problems = new ArrayList<>();
		if (uploads.size() > MOST) {
			problems.add(Problem.of("files", "track.files.many", MOST));
		}
		if (uploads.stream().anyMatch((upload) -> upload.size() > LARGEST)) {
			problems.add(Problem.of("files", "track.files.large", LARGEST / 1024 / 1024));
		}
		return problems;
	}

	private boolean within(HelpCase row, int uploads) {
		boolean within = this.limits.allows(Kind.MESSAGES_OF_CASE, row.code());
		for (int file = 0; file < uploads; file++) {
			within &= this.limits.allows(Kind.FILES_OF_CASE, row.code());
		}
		return within;
	}

}
