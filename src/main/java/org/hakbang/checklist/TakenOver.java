package org.hakbang.checklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Taking over into a form what somebody else counted. */
public final class TakenOver {

	/** What a value replaces; a note and who states it stay. */
	private static final String REPLACED = "\\.(value|currency|item|none|alternative|na|reason|origin|part\\..*)";

	private TakenOver() {
	}

	/** What the button of a proposal sends. */
	public static String button(String code, Proposal proposal) {
		return code + "/" + proposal.origin().key();
	}

	/**
	 * The fields with a proposal in them; unchanged if there is none of that name.
	 * @param pressed what {@link #button} made
	 */
	public static Map<String, List<String>> apply(String pressed, Indicator indicator, List<Proposal> proposals,
			Map<String, List<String>> fields) {
		Map<String, List<String>> taken = new TreeMap<>(fields);
		proposals.stream()
			.filter((proposal) -> button(indicator.code(), proposal).equals(pressed))
			.findFirst()
			.ifPresent((proposal) -> {
				taken.keySet()
					.removeIf((name) -> name.startsWith(indicator.code() + ".")
							&& name.substring(indicator.code().length()).matches(REPLACED));
				taken.putAll(AnswerForm.fields(indicator, proposal.value()));
				taken.put(indicator.code() + ".origin", List.of(proposal.origin().key()));
			});
		return taken;
	}

	/**
	 * Where a value really comes from: what the form says, if the proposal is still that
	 * value, or the answer that stands was taken over from there and says the same; null
	 * once somebody has changed it.
	 * @param typed what the form says
	 * @param current the answer that stands, null if there is none
	 */
	public static @Nullable Origin origin(@Nullable Origin typed, @Nullable Value value, List<Proposal> proposals,
			@Nullable Answer current) {
		if (typed == null || value == null) {
			return null;
		}
		boolean proposed = proposals.stream()
			.anyMatch((proposal) -> proposal.origin().equals(typed) && same(proposal.value(), value));
		boolean stands = current != null && typed.equals(current.origin()) && same(current.value(), value);
		return (proposed || stands) ? typed : null;
	}

	private static boolean same(@Nullable Value one, Value other) {
		return one != null && Objects.equals(ValueJson.write(one), ValueJson.write(other));
	}

}
