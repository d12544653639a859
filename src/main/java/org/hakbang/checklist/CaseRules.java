package org.hakbang.checklist;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Set;

import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.shared.Text;

/**
 * What a kind of case says beyond its steps: whom it is for, what is asked at the door,
 * who handles it, how long the person is remembered.
 *
 * @param handledBy keys of the roles that see and work the cases of their desk; nobody
 * else does
 * @param kept months after closing until the person is forgotten, by country;
 * {@code default} for every other
 * @param intake the parts of the form, in their order
 * @param skips which steps a plain need does without
 * @param opens which answers open a linked case of another kind at once
 * @param group which answers say that it is a group's, whose members have cases too
 * @param routing the id of the decision that proposes services; empty if there is none
 * @param routingReasons why a service is proposed, by the words of the decision
 * @param report how its cases are counted for others
 * @param feedback what is asked after a service (S 847): choices and words
 * @param deskIndicators what the product counts over all cases of a desk and a period
 */
public record CaseRules(Text summary, List<String> handledBy, Map<String, Integer> kept, List<Part> intake,
		List<Skip> skips, List<Opens> opens, Optional<Group> group, String routing, Map<String, Text> routingReasons,
		List<Indicator> deskIndicators, DeskReport report, List<IntakeField> feedback) {

	/** A kind of case that is not counted for others and asks nothing afterwards. */
	public CaseRules(Text summary, List<String> handledBy, Map<String, Integer> kept, List<Part> intake,
			List<Skip> skips, List<Opens> opens, Optional<Group> group, String routing,
			Map<String, Text> routingReasons, List<Indicator> deskIndicators) {
		this(summary, handledBy, kept, intake, skips, opens, group, routing, routingReasons, deskIndicators,
				DeskReport.NONE, List.of());
	}

	/** The key of {@link #kept()} for a country that is not named. */
	public static final String DEFAULT = "default";

	private static final Set<Meaning> CALLED = EnumSet.of(Meaning.NAME, Meaning.PHONE, Meaning.EMAIL);

	/** Months after closing until the person is forgotten. */
	public int kept(String country) {
		return this.kept.getOrDefault(country, this.kept.getOrDefault(DEFAULT, 0));
	}

	/** All fields of the form, in their order. */
	public List<IntakeField> fields() {
		return this.intake.stream().flatMap((part) -> part.fields().stream()).toList();
	}

	/**
	 * What is asked of each when many people are entered at once: what is required and
	 * what is marked for it, who they are first. Empty if nothing is marked: such cases
	 * are entered one by one.
	 */
	public List<IntakeField> shortForm() {
		if (fields().stream().noneMatch(IntakeField::brief)) {
			return List.of();
		}
		return fields().stream()
			.filter((field) -> field.required() || field.brief())
			.sorted(Comparator.comparing((field) -> !CALLED.contains(field.meaning())))
			.toList();
	}

	/** The field that the product knows by a meaning; empty if none has it. */
	public Optional<IntakeField> field(IntakeField.Meaning meaning) {
		return fields().stream().filter((field) -> field.meaning() == meaning).findFirst();
	}

	/**
	 * What was answered to the field of a meaning.
	 * @param answers by field
	 */
	public Stream<String> said(IntakeField.Meaning meaning, Map<String, List<String>> answers) {
		return field(meaning).stream().flatMap((field) -> answers.getOrDefault(field.id(), List.of()).stream());
	}

	/**
	 * A part of the form: a page on a phone.
	 *
	 * @param minutes how long it takes
	 */
	public record Part(String id, Text title, int minutes, List<IntakeField> fields) {

	}

	/**
	 * Steps that a case does without if nothing but these options was chosen.
	 *
	 * @param field a field with options
	 * @param only all that may be chosen
	 * @param reason says it to people
	 */
	public record Skip(String field, Set<String> only, List<String> steps, Text reason) {

	}

	/**
	 * Says by these options that the applicant is an association or the like.
	 *
	 * @param field a field with options
	 */
	public record Group(String field, Set<String> is) {

	}

	/**
	 * Opens a linked case when one of these options was chosen.
	 *
	 * @param kind the key of the other kind of case
	 * @param reason says it to people
	 */
	public record Opens(String field, Set<String> is, String kind, Text reason) {

	}

}
