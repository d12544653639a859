package org.hakbang.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.hakbang.identity.Addressees;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells administrators on their page, and by no mail, that mails do not leave: once a
 * week that they cannot, once a day how many were given up.
 */
@Component
class MailTrouble {

	private final MailRoomRows rows;

	private final MailSettings settings;

	private final NoticeRows notices;

	private final Addressees addressees;

	private final Territories territories;

	private final Clock clock;

	MailTrouble(MailRoomRows rows, MailSettings settings, NoticeRows notices, Addressees addressees,
			Territories territories, Clock clock) {
		this.rows = rows;
		this.settings = settings;
		this.notices = notices;
		this.addressees = addressees;
		this.territories = territories;
		this.clock = clock;
	}

	@Transactional
	public void tell() {
		int waiting = this.settings.missing().isEmpty() ? 0 : this.rows.count("waiting");
		int failed = this.rows.failedSince(this.clock.instant().minus(Duration.ofDays(1)));
		if (waiting == 0 && failed == 0) {
			return;
		}
		this.addressees.administrators().forEach((person, country) -> {
			ZoneId zone = this.territories.country(country).zone();
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
			if (waiting > 0) {
				LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
				this.notices.add(new NewNotice(person, "mail-waits", country, MailRoomController.PAGE,
						List.of(String.valueOf(waiting)), "mail-waits:" + monday), false);
			}
			if (failed > 0) {
				this.notices.add(new NewNotice(person, "mail-failed", country, MailRoomController.PAGE,
						List.of(String.valueOf(failed)), "mail-failed:" + today), false);
			}
		});
	}

}
