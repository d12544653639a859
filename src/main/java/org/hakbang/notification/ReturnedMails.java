package org.hakbang.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.hakbang.identity.Addressees;
import org.hakbang.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a mail up and tells whom it concerns: who asked for it, or, of a mail to
 * somebody's account, that person on their page, once a week. Administrators are told of
 * all by {@link MailTrouble}.
 */
@Component
class ReturnedMails {

	private final OutboxRows rows;

	private final NoticeRows notices;

	private final Addressees addressees;

	private final Clock clock;

	ReturnedMails(OutboxRows rows, NoticeRows notices, Addressees addressees, Clock clock) {
		this.rows = rows;
		this.notices = notices;
		this.addressees = addressees;
		this.clock = clock;
	}

	/**
	 * @param reason in the server's words, or a message key of
	 * {@code notification.reason}
	 */
	@Transactional
	public void giveUp(OutboxMail mail, String reason) {
		this.rows.failed(mail.id(), reason);
		OutgoingMail.Returns returns = mail.returns();
		if (returns != null) {
			this.notices.add(
					new NewNotice(returns.to(), "mail-returned", returns.territory(), returns.page(),
							List.of(mail.subject(), String.valueOf(mail.address())), "mail-returned:" + mail.id()),
					true);
		}
		PersonId person = mail.person();
		if (person != null && this.addressees.address(person).isPresent()) {
			LocalDate monday = LocalDate.ofInstant(this.clock.instant(), this.addressees.zone(person))
				.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			// By no mail: that would come back too.
			this.addressees.place(person)
				.ifPresent((place) -> this.notices.add(new NewNotice(person, "mail-own-returned", place, "/account",
						List.of(), "mail-own-returned:" + monday), false));
		}
	}

}
