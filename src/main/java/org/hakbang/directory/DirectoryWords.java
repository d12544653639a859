package org.hakbang.directory;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.shared.Option;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what stands in a directory in the reader's language; in templates as
 * {@code @directoryWords}.
 */
@Component("directoryWords")
public class DirectoryWords {

	private static final String SECTOR = "directory.sector.";

	private static final String APPLICANT = "directory.applicant.";

	private final MessageSource messages;

	private final Territories territories;

	DirectoryWords(MessageSource messages, Territories territories) {
		this.messages = messages;
		this.territories = territories;
	}

	/**
	 * A word of {@link ServiceKinds}; one that only a table knows is said as it stands.
	 */
	public String service(String word) {
		return ServiceKinds.ALL.contains(word) ? message("directory.service." + word) : word.replace('-', ' ');
	}

	public String services(List<String> words) {
		return words.stream().map(this::service).collect(Collectors.joining(", "));
	}

	public String sectors(List<String> words) {
		return said(new Fit.Said(SECTOR, words));
	}

	public String applicants(List<String> words) {
		return said(new Fit.Said(APPLICANT, words));
	}

	/** What can be chosen of services, by their words. */
	public List<Option> serviceOptions() {
		return ServiceKinds.ALL.stream()
			.map((word) -> Option.of(word, service(word)))
			.sorted(Comparator.comparing((Option option) -> option.value().equals("other"))
				.thenComparing(Option::label, Collator.getInstance(locale())))
			.toList();
	}

	public List<Option> sectorOptions() {
		return options(SECTOR, Sectors.ALL);
	}

	public List<Option> applicantOptions() {
		return options(APPLICANT, ApplicantKinds.ALL);
	}

	public List<Option> formOptions() {
		return options("directory.form.", Stream.of(WindowData.Form.values()).map(WindowData.Form::key).toList());
	}

	private List<Option> options(String of, List<String> words) {
		return words.stream().map((word) -> Option.of(word, message(of + word))).toList();
	}

	/** The countries abroad, by name. */
	public List<Option> countries(String home) {
		return Stream.of(Locale.getISOCountries())
			.filter((code) -> !code.equals(home))
			.map((code) -> Option.of(code, country(code)))
			.sorted(Comparator.comparing(Option::label, Collator.getInstance(locale())))
			.toList();
	}

	public String country(String code) {
		return new Locale("", code).getDisplayCountry(locale());
	}

	/** Whom a partner serves: a place at home, or a city and country abroad. */
	public String where(PartnerData data) {
		TerritoryId serves = data.serves();
		if (serves != null) {
			return place(serves);
		}
		return data.city().isEmpty() ? country(data.abroad()) : data.city() + ", " + country(data.abroad());
	}

	/** A name and its level: places of several levels often share a name. */
	public String place(TerritoryId id) {
		TerritoryView territory = this.territories.get(id);
		Country country = this.territories.country(id);
		if (territory.parent() == null) {
			return message("directory.whole-country", country.name().in(locale()));
		}
		String level = country.levels()
			.stream()
			.filter((one) -> one.key().equals(territory.level()))
			.findFirst()
			.map(Country.Level::name)
			.orElse(Text.NONE)
			.in(locale());
		return territory.name() + " (" + level.toLowerCase(locale()) + ")";
	}

	/** A reason in words. */
	public String reason(Fit.Reason reason) {
		return message(reason.message(), reason.args().stream().map(this::said).toArray());
	}

	private Object said(Object value) {
		if (value instanceof LocalDate day) {
			return day(day);
		}
		if (value instanceof Amount amount) {
			return amount(amount);
		}
		if (value instanceof BigDecimal number) {
			return number(number);
		}
		if (value instanceof Fit.Said words) {
			return said(words);
		}
		return (value instanceof Fitting.Ages ages) ? ages(ages.from(), ages.to()) : value;
	}

	private String said(Fit.Said words) {
		return words.words().stream().map((word) -> message(words.of() + word)).collect(Collectors.joining(", "));
	}

	/** "11 December 2026". */
	public String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(message("shell.date"), locale()).format(day);
	}

	/** With its currency; decimals only if there are some. */
	public String amount(Amount amount) {
		return message("directory.amount-of", amount.currency(), amountOf(amount));
	}

	private static String amountOf(Amount amount) {
		NumberFormat format = NumberFormat.getInstance(locale());
		int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
		boolean whole = amount.amount().stripTrailingZeros().scale() <= 0;
		format.setMinimumFractionDigits(whole ? 0 : digits);
		format.setMaximumFractionDigits(Math.max(digits, whole ? 0 : 2));
		return format.format(amount.amount());
	}

	/** From the least to the most that can be asked for; empty if there are no limits. */
	public String amounts(WindowData data) {
		BigDecimal minimum = data.minimum();
		BigDecimal maximum = data.maximum();
		if (minimum != null && maximum != null) {
			return message("directory.from-to", amountOf(new Amount(minimum, data.currency())),
					amount(new Amount(maximum, data.currency())));
		}
		if (minimum != null) {
			return message("directory.from", amount(new Amount(minimum, data.currency())));
		}
		return (maximum != null) ? message("directory.up-to", amount(new Amount(maximum, data.currency()))) : "";
	}

	/** Between which ages; empty if there are no limits. */
	public String ages(WindowData data) {
		return ages(data.ageFrom(), data.ageTo());
	}

	private String ages(@org.jspecify.annotations.Nullable Integer from,
			@org.jspecify.annotations.Nullable Integer to) {
		if (from != null && to != null) {
			return message("directory.ages.from-to", from, to);
		}
		if (from != null) {
			return message("directory.ages.from", from);
		}
		return (to != null) ? message("directory.ages.to", to) : "";
	}

	/** Between which days; empty if none are known. */
	public String days(WindowData data) {
		LocalDate opens = data.opens();
		LocalDate closes = data.closes();
		if (opens != null && closes != null) {
			return message("directory.days.from-to", day(opens), day(closes));
		}
		if (opens != null) {
			return message("directory.days.from", day(opens));
		}
		return (closes != null) ? message("directory.days.to", day(closes)) : "";
	}

	/** "6.5", with three decimals at most. */
	public String number(BigDecimal number) {
		return NumberFormat.getInstance(locale()).format(number);
	}

	String message(String key, Object... args) {
		return this.messages.getMessage(key, args, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
