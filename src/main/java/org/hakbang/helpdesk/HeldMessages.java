package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.EvidenceView;
import org.springframework.stereotype.Component;

/**
 * What the desk and the person wrote to one another, and the person's wish to be
 * forgotten.
 */
@Component
class HeldMessages implements HeldChapter {

	private final MessageVault messages;

	private final Erasures erasures;

	private final LostSecrets secrets;

	private final HeldWords words;

	HeldMessages(MessageVault messages, Erasures erasures, LostSecrets secrets, HeldWords words) {
		this.messages = messages;
		this.erasures = erasures;
		this.secrets = secrets;
		this.words = words;
	}

	@Override
	public int order() {
		return 45;
	}

	@Override
	public String title() {
		return "held.messages";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_message", "help_case_message_mark", "help_case_message_file", "help_case_erasure",
				"help_case_erasure_answer", "help_case_secret_given");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<HeldEntry> entries = new ArrayList<>();
		this.messages.of(file.row()).forEach((message) -> entries.add(entry(file, message)));
		this.erasures.of(file.row()).ifPresent((wish) -> entries.add(entry(file, wish)));
		this.secrets.of(file.row()).forEach((given) -> entries.add(entry(file, given)));
		return entries;
	}

	private HeldEntry entry(CaseFile file, MessageLine message) {
		HeldWords.Facts facts = this.words.facts()
			.add("held.said", message.text())
			.add("held.asked-for", message.piece())
			.add("held.documents", message.files().stream().map(EvidenceView::name).collect(Collectors.joining("; ")));
		if (message.readAt() != null) {
			facts.add("held.read-on", this.words.moment(file, message.readAt()));
		}
		if (message.receivedAt() != null) {
			facts.add("held.received-on", this.words.moment(file, message.receivedAt()));
		}
		return new HeldEntry(this.words.say(message.ofApplicant() ? "held.message.of-person" : "held.message.of-desk"),
				this.words.moment(file, message.at()), facts.by(message.by()).all());
	}

	private HeldEntry entry(CaseFile file, ErasureView wish) {
		HeldWords.Facts facts = this.words.facts().add("held.not-forgotten", wish.why());
		if (wish.answeredAt() != null) {
			facts.add("held.answered-on", this.words.moment(file, wish.answeredAt()));
		}
		return new HeldEntry(this.words.say("held.erasure"), this.words.moment(file, wish.askedAt()), facts.all());
	}

	private HeldEntry entry(CaseFile file, SecretView given) {
		String how = given.words().isEmpty() ? this.words.say("outside.secret.checked." + given.checked())
				: given.words();
		return new HeldEntry(this.words.say("held.secret"), this.words.moment(file, given.at()),
				this.words.facts().add("held.secret.checked", how).by(given.by()).all());
	}

}
