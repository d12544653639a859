package org.hakbang.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.identity.Addressees;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the mails that tell of notices: at once or in the morning, one mail for all that
 * a person has not read. What a person may no longer see is left out.
 */
@Component
class Letters {

	/** When the digest goes, in the zone of the person's territory. */
	static final LocalTime MORNING = LocalTime.of(7, 0);

	private static final Log LOG = LogFactory.getLog(Letters.class);

	private static final Locale LANGUAGE = Locale.ENGLISH;

	private final NoticeRows notices;

	private final OutboxRows outbox;

	private final Sentences sentences;

	private final Addressees addressees;

	private final Territories territories;

	private final PublicAddress pages;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Letters(NoticeRows notices, OutboxRows outbox, Sentences sentences, Addressees addressees, Territories territories,
			PublicAddress pages, TransactionTemplate transaction, Clock clock) {
		this.notices = notices;
		this.outbox = outbox;
		this.sentences = sentences;
		this.addressees = addressees;
		this.territories = territories;
		this.pages = pages;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** To those who want to know at once. */
	void atOnce() {
		Instant now = this.clock.instant();
		forEach(MailChoice.AT_ONCE, (person) -> write(person, now.plusMillis(1), null));
	}

	/**
	 * To those who want a digest, once a day: what came before the morning. What comes
	 * later waits for the next one.
	 */
	void digests() {
		Instant now = this.clock.instant();
		forEach(MailChoice.DAILY, (person) -> {
			ZoneId zone = this.addressees.zone(person);
			LocalDate today = LocalDate.ofInstant(now, zone);
			Instant morning = today.atTime(MORNING).atZone(zone).toInstant();
			if (!now.isBefore(morning)) {
				write(person, morning, "digest:" + today);
			}
		});
	}

	private void forEach(MailChoice choice, Consumer<PersonId> write) {
		if (!this.pages.known()) {
			return;
		}
		for (PersonId person : this.notices.toBeMailed(choice)) {
			try {
				this.transaction.executeWithoutResult((status) -> write.accept(person));
			}
			catch (RuntimeException ex) {
				LOG.error("The mail to a person could not be written and will be tried again", ex);
			}
		}
	}

	/**
	 * @param once the key of the mail, null for that of its first notice
	 */
	private void write(PersonId person, Instant before, @Nullable String once) {
		List<Notice> all = this.notices.toMail(person, before);
		List<Notice> told = all.stream()
			.filter((notice) -> this.addressees.belongs(person, notice.territory()))
			.toList();
		List<UUID> hidden = all.stream().filter((notice) -> !told.contains(notice)).map(Notice::id).toList();
		if (!hidden.isEmpty()) {
			this.notices.neverMail(hidden);
		}
		if (!told.isEmpty()) {
			this.outbox
				.add(person, (once != null) ? once : "notices:" + told.get(0).id(), subject(told),
						body(told, once != null))
				.ifPresent((mail) -> this.notices.mailed(told.stream().map(Notice::id).toList(), mail));
		}
	}

	private String subject(List<Notice> told) {
		if (told.size() == 1) {
			return say("notification.mail.subject.one", sentence(told.get(0))).replaceAll("\\p{Cntrl}", " ");
		}
		return say("notification.mail.subject.many", told.size());
	}

	private String body(List<Notice> told, boolean digest) {
		String text = told.stream()
			.map((notice) -> this.territories.get(notice.territory()).name() + "\n" + sentence(notice) + "\n"
					+ this.pages.of(notice.page()))
			.collect(Collectors.joining("\n\n"));
		String choice = say(digest ? "notification.mail.daily" : "notification.mail.at-once");
		return text + "\n\n-- \n" + choice + "\n" + this.pages.of("/account") + "\n";
	}

	private String sentence(Notice notice) {
		return this.sentences.of(notice.kind(), notice.words(), LANGUAGE);
	}

	private String say(String key, Object... args) {
		return this.sentences.say(key, LANGUAGE, args);
	}

}
