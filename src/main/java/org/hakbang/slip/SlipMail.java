package org.hakbang.slip;

import java.util.Locale;
import java.util.Optional;

import org.hakbang.notification.Attachment;
import org.hakbang.notification.Notices;
import org.hakbang.notification.OutgoingMail;
import org.hakbang.shared.Sha256;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Mails about a slip, to the address of an office: the link, the sheet, and the day by
 * which an answer is asked for. What is asked stands in the sheet.
 */
@Component
class SlipMail {

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Notices notices;

	private final SheetWriting sheets;

	private final SlipAddress address;

	private final Territories territories;

	private final MessageSource messages;

	SlipMail(Notices notices, SheetWriting sheets, SlipAddress address, Territories territories,
			MessageSource messages) {
		this.notices = notices;
		this.sheets = sheets;
		this.address = address;
		this.territories = territories;
		this.messages = messages;
	}

	void ask(Slip slip, String token) {
		mail("ask", slip, token);
	}

	void remind(Slip slip, String token) {
		mail("remind", slip, token);
	}

	/** Why the last mail about it did not arrive; empty if it did, or still may. */
	Optional<String> givenUp(Slip slip) {
		return slip.email().isEmpty() ? Optional.empty() : this.notices.givenUp(slip.email(), keys(slip));
	}

	private static String keys(Slip slip) {
		return "slip:" + slip.id() + ":";
	}

	private void mail(String kind, Slip slip, String token) {
		this.notices.mail(OfficeLanguage.during(() -> written(kind, slip, token)));
	}

	private OutgoingMail written(String kind, Slip slip, String token) {
		Locale locale = LocaleContextHolder.getLocale();
		Country country = this.territories.country(slip.territory());
		String place = this.territories.get(slip.territory()).name();
		String due = java.time.format.DateTimeFormatter
			.ofPattern(this.messages.getMessage("slip.mail.date", null, locale), locale)
			.format(slip.due());
		Object[] words = { slip.code().toString(), place,
				country.offices().getOrDefault(slip.office(), Text.NONE).in(locale), due, slip.asked().size(),
				this.address.mailed(token) };
		return new OutgoingMail(slip.email(), this.messages.getMessage("slip.mail." + kind + ".subject", words, locale),
				this.messages.getMessage("slip.mail." + kind, words, locale),
				Optional.of(new Attachment(slip.code() + ".xlsx", SHEET, this.sheets.write(slip))),
				keys(slip) + Sha256.of(token).substring(0, 16),
				Optional.of(new OutgoingMail.Returns(slip.askedBy(), slip.territory(), "/slips/" + slip.id())));
	}

}
