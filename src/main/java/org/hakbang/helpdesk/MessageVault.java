package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.helpdesk.domain.CaseMessageRows;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.privacy.OpenVault;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what the desk and an applicant write to one another, and opens it again. */
@Component
class MessageVault {

	/** Longer than a message may be is refused beside the field. */
	static final int LONGEST = 4000;

	private final CaseMessageRows rows;

	private final Evidences evidences;

	private final Vaults vaults;

	private final Ids ids;

	MessageVault(CaseMessageRows rows, Evidences evidences, Vaults vaults, Ids ids) {
		this.rows = rows;
		this.evidences = evidences;
		this.vaults = vaults;
		this.ids = ids;
	}

	/** The oldest first; none once the person is forgotten. */
	List<MessageLine> of(HelpCase file) {
		OpenVault vault = this.vaults.look(file.vault()).orElse(null);
		List<CaseMessageRows.Row> rows = this.rows.of(file.caseId());
		if (vault == null || rows.isEmpty()) {
			return List.of();
		}
		Map<UUID, List<UUID>> sent = this.rows.files(file.caseId());
		Map<UUID, EvidenceView> documents = sent.isEmpty() ? Map.of()
				: this.evidences.of(file.caseId().subject())
					.stream()
					.collect(Collectors.toMap(EvidenceView::id, Function.identity()));
		return rows.stream().map((row) -> {
			byte[] piece = row.piece();
			return new MessageLine(row.id(), row.by(), row.at(), vault.openText(place(row.id()), row.sealed()),
					(piece != null) ? vault.openText(place(row.id()) + " piece", piece) : "", row.answers(),
					row.readAt(), row.receivedAt(),
					sent.getOrDefault(row.id(), List.of()).stream().map(documents::get).toList());
		}).toList();
	}

	/**
	 * Adds a message.
	 * @param by null: the applicant
	 * @param piece what is asked for; empty if nothing
	 * @param answers the message whose piece it brings; null if none
	 * @param once what the form was called
	 * @return its id; empty if the same form was sent before
	 */
	Optional<UUID> add(HelpCase file, @Nullable PersonId by, String text, String piece, @Nullable UUID answers,
			UUID once, Instant at) {
		UUID id = this.ids.next();
		OpenVault vault = this.vaults.opened(file.vault());
		boolean added = this.rows.add(file.caseId(), new CaseMessageRows.Row(id, by, at, vault.seal(place(id), text),
				piece.isEmpty() ? null : vault.seal(place(id) + " piece", piece), answers, once, null, null));
		return added ? Optional.of(id) : Optional.empty();
	}

	/**
	 * Takes files in that came with a message, as documents of the case. Refused under
	 * {@code files}, then the caller rolls back.
	 */
	Result<UUID> attach(HelpCase file, UUID message, List<Evidences.Upload> uploads) throws IOException {
		for (Evidences.Upload upload : uploads) {
			Result<UUID> added = this.evidences.add(file.caseId().subject(), List.of(), upload, null, null, null,
					"files");
			if (added instanceof Result.Refused<UUID> refused) {
				return refused;
			}
			this.rows.attach(message, ((Result.Done<UUID>) added).value());
		}
		return Result.done(message);
	}

	private static String place(UUID message) {
		return "message " + message;
	}

}
