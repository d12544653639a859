package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.Value.Money;
import org.hakbang.directory.ServiceKinds;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.identity.People;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the chapters of what is held say it with, in the reader's language. */
@Component
class HeldWords {

	private final MessageSource messages;

	private final IntakeWords intake;

	private final People people;

	private final Vaults vaults;

	HeldWords(MessageSource messages, IntakeWords intake, People people, Vaults vaults) {
		this.messages = messages;
		this.intake = intake;
		this.people = people;
		this.vaults = vaults;
	}

	String say(String key, Object... args) {
		return this.messages.getMessage(key, args, locale());
	}

	String text(Text text) {
		return text.in(locale());
	}

	String day(@Nullable LocalDate day) {
		return (day != null) ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day)
				: "";
	}

	String moment(CaseFile file, Instant moment) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
			.withLocale(locale())
			.format(moment.atZone(file.country().zone()));
	}

	String amount(Money money) {
		return money.currency() + " " + money.amount().stripTrailingZeros().toPlainString();
	}

	/** The name of somebody of the staff; the words for nobody if null. */
	String who(@Nullable PersonId person) {
		return (person != null) ? names(List.of(person)).getOrDefault(person, "") : say("held.nobody");
	}

	Map<PersonId, String> names(Collection<PersonId> people) {
		return this.people.names(people);
	}

	/**
	 * What was sealed in the vault of the case; empty if nothing, or nobody can read it.
	 */
	String opened(CaseFile file, byte @Nullable [] sealed) {
		UUID vault = file.row().vault();
		return (sealed != null) ? this.vaults.openText(vault, sealed).orElse("") : "";
	}

	/** A kind of service; a word that only a bundle knows is said as it stands there. */
	String service(String word) {
		return ServiceKinds.ALL.contains(word) ? say("directory.service." + word) : word.replace('-', ' ');
	}

	/** Answers to fields of the intake, in the order of the form. */
	List<Fact> answers(CaseFile file, Map<String, List<String>> answers) {
		List<Fact> facts = new ArrayList<>();
		for (IntakeField field : file.rules().fields()) {
			List<String> said = answers.getOrDefault(field.id(), List.of());
			if (!said.isEmpty()) {
				facts.add(new Fact(text(field.label()), this.intake.said(field, said)));
			}
		}
		return facts;
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	/** Gathers facts and leaves out what is empty. */
	final class Facts {

		private final List<Fact> facts = new ArrayList<>();

		Facts add(String key, String value) {
			if (!value.isEmpty()) {
				this.facts.add(new Fact(say(key), value));
			}
			return this;
		}

		/** Who of the staff wrote it down. */
		Facts by(@Nullable PersonId person) {
			return add("held.by", who(person));
		}

		List<Fact> all() {
			return List.copyOf(this.facts);
		}

	}

	Facts facts() {
		return new Facts();
	}

}
