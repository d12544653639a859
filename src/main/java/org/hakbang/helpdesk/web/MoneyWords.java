package org.hakbang.helpdesk.web;

import java.text.NumberFormat;
import java.util.Locale;

import org.hakbang.checklist.Value.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts in the reader's language; in templates as {@code @moneyWords}. */
@Component("moneyWords")
class MoneyWords {

	private static final int CENTS = 2;

	private final MessageSource messages;

	MoneyWords(MessageSource messages) {
		this.messages = messages;
	}

	/** With its currency; cents only if there are some. */
	public String say(Money money) {
		Locale reader = LocaleContextHolder.getLocale();
		NumberFormat format = NumberFormat.getInstance(reader);
		format.setMaximumFractionDigits(CENTS);
		format.setMinimumFractionDigits((money.amount().stripTrailingZeros().scale() > 0) ? CENTS : 0);
		return this.messages.getMessage("money.amount-of",
				new Object[] { money.currency(), format.format(money.amount()) }, reader);
	}

}
