package org.hakbang.approval.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The act that created a committee (S 3043).
 *
 * @param number as written, such as "12, series of 2026"; empty if there is no act
 * @param date when it was signed, null if there is no act
 * @param signatory who signed; empty if there is no act
 * @param scan the scanned act, null if it was not uploaded
 */
public record Instrument(Kind kind, String number, @Nullable LocalDate date, String signatory, @Nullable UUID scan) {

	public static final Instrument NONE = new Instrument(Kind.NONE, "", null, "", null);

	/** What it is. */
	public enum Kind {

		NONE, RESOLUTION, EXECUTIVE_ORDER, ORDINANCE;

		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public static Optional<Kind> ofKey(String key) {
			return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findFirst();
		}

	}

}
