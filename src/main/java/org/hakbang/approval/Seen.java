package org.hakbang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * The frozen content of a resolution, read for people. Whatever the content does not
 * carry is empty: old snapshots stay readable.
 *
 * @param submittedAt null if the content does not say
 */
public record Seen(String stepNumber, String stepTitle, String territory, String cycle, String submittedBy,
		@Nullable Instant submittedAt, List<SeenIndicator> indicators) {

	private static final Set<String> STATES = Set.of("met", "not-met", "unanswered", "not-applicable");

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * @param reader whose language the words are taken in that were frozen in it
	 * @throws IllegalStateException if the content is not JSON
	 */
	public static Seen of(String content, Locale reader) {
		try {
			JsonNode root = JSON.readTree(content);
			List<SeenIndicator> indicators = new ArrayList<>();
			root.path("indicators").forEach((node) -> indicators.add(SeenIndicator.of(node, reader)));
			return new Seen(text(root.path("step"), "number"), FrozenWords.read(root.path("step"), "title", reader),
					FrozenWords.read(root.path("territory"), "name", reader),
					FrozenWords.read(root.path("cycle"), "title", reader), text(root, "submittedBy"),
					instant(root, "submittedAt"), List.copyOf(indicators));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public long answers() {
		return this.indicators.stream().filter(SeenIndicator::answered).count();
	}

	public long documents() {
		return this.indicators.stream()
			.flatMap((indicator) -> indicator.evidence().stream())
			.map(SeenDocument::id)
			.distinct()
			.count();
	}

	public long required() {
		return this.indicators.stream().filter(SeenIndicator::required).filter(SeenIndicator::applies).count();
	}

	public long requiredMet() {
		return this.indicators.stream()
			.filter(SeenIndicator::required)
			.filter((indicator) -> indicator.state().equals("met"))
			.count();
	}

	static String text(JsonNode node, String field) {
		return node.path(field).asText("");
	}

	static @Nullable Instant instant(JsonNode node, String field) {
		try {
			return Instant.parse(text(node, field));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * An indicator as it stood.
	 *
	 * @param state {@code met}, {@code not-met}, {@code unanswered} or
	 * {@code not-applicable}
	 */
	public record SeenIndicator(String code, String title, String question, boolean required, String requirement,
			String state, String value, String answerVersion, String speaksOf, String statedBy, String statedOffice,
			String enteredBy, @Nullable Instant enteredAt, String notApplicable, String note, String provisionalUntil,
			List<SeenDocument> evidence) {

		static SeenIndicator of(JsonNode node, Locale reader) {
			List<SeenDocument> documents = new ArrayList<>();
			node.path("evidence").forEach((document) -> documents.add(SeenDocument.of(document)));
			return new SeenIndicator(text(node, "code"), FrozenWords.read(node, "title", reader),
					FrozenWords.read(node, "question", reader), node.path("required").asBoolean(),
					FrozenWords.read(node, "requirement", reader), text(node, "state"),
					FrozenWords.read(node, "value", reader), text(node, "answerVersion"), text(node, "speaksOf"),
					text(node, "statedBy"), text(node, "statedOffice"), text(node, "enteredBy"),
					instant(node, "enteredAt"), text(node, "notApplicable"), text(node, "note"),
					text(node, "provisionalUntil"), List.copyOf(documents));
		}

		/** Whether there is an answer, if only that it does not apply. */
		public boolean answered() {
			return !this.statedBy.isEmpty() || !this.value.isEmpty() || !this.notApplicable.isEmpty();
		}

		/** Whether the content says how it stood. */
		public boolean known() {
			return STATES.contains(this.state);
		}

		public @Nullable LocalDate speaksOfDay() {
			return day(this.speaksOf);
		}

		/** The last day on which the accepted alternative counts; null if for good. */
		public @Nullable LocalDate acceptedUntil() {
			return day(this.provisionalUntil);
		}

		/** How it looked. */
		public String look() {
			return (this.state.equals("met") && acceptedUntil() != null) ? "provisional" : this.state;
		}

		boolean applies() {
			return !this.state.equals("not-applicable");
		}

	}

	/** A document as it stood behind an answer. */
	public record SeenDocument(String id, String name, String sha256, long size, String version, String speaksOf,
			@Nullable Instant receivedAt) {

		static SeenDocument of(JsonNode node) {
			return new SeenDocument(text(node, "id"), text(node, "name"), text(node, "sha256"),
					node.path("size").asLong(), text(node, "version"), text(node, "speaksOf"),
					instant(node, "receivedAt"));
		}

		public @Nullable LocalDate speaksOfDay() {
			return day(this.speaksOf);
		}

	}

}
