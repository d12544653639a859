package org.hakbang.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question at the door of a case.
 *
 * @param meaning what the product knows it by; null if only people do
 * @param required whether the form is refused without it
 * @param open whether it is asked on the public page too
 * @param personal whether the answer identifies a person and is sealed; what is not, is a
 * fact for lists and statistics
 * @param share whether a referral may pass it on, if the person agreed
 * @param brief whether the short form for many people at once asks it too
 * @param options of a choice; empty otherwise
 */
public record IntakeField(String id, @Nullable Meaning meaning, Kind kind, boolean required, boolean open,
		boolean personal, boolean share, boolean brief, Text label, Text hint, List<Option> options) {

	/** In what it is answered. */
	public enum Kind {

		TEXT, LONG_TEXT, PHONE, EMAIL, CHOICE, CHOICES,
		/** A municipality that the desk serves. */
		PLACE, COUNTRY, NUMBER, DATE, YES_NO;

		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

		static Optional<Kind> ofKey(String key) {
			return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findFirst();
		}

		/** Words of a person's own: they are always sealed. */
		boolean words() {
			return this == TEXT || this == LONG_TEXT || this == PHONE || this == EMAIL || this == DATE;
		}

		boolean chosen() {
			return this == CHOICE || this == CHOICES;
		}

	}

	/** What the product does something with. */
	public enum Meaning {

		STATUS, NEEDS, PLACE, IDEA, NAME, PHONE, EMAIL, SEX, LANGUAGE, URGENCY,
		/** Who would carry a project, and in which sector. */
		HOLDER, SECTOR,
		/** In years. */
		AGE;

		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

		static Optional<Meaning> ofKey(String key) {
			return Arrays.stream(values()).filter((meaning) -> meaning.key().equals(key)).findFirst();
		}

	}

	/**
	 * The words of a chosen option; the id itself if there is no such option any more.
	 */
	public Text option(String id) {
		return this.options.stream()
			.filter((option) -> option.id().equals(id))
			.findFirst()
			.map(Option::label)
			.orElse(new Text(java.util.Map.of("en", id)));
	}

}
