package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.Optional;

import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.checklist.Indicator.Requirement;
import org.jspecify.annotations.Nullable;

/** How an indicator stands: one pure function of what was answered. */
final class Rules {

	private Rules() {
	}

	/**
	 * Judges an answer.
	 * @param value null if there is none
	 * @param notApplicable the reason why it does not apply, null if it does
	 * @param level the level of the territory
	 * @param evidence whether a document that counts stands behind it
	 * @param ranOut whether the value is an alternative that counts no longer
	 */
	static Judgement judge(Indicator indicator, @Nullable Value value, @Nullable String notApplicable, String level,
			boolean evidence, boolean ranOut) {
		boolean hasAim = indicator.required() && indicator.aim() != null;
		if ((!indicator.levels().isEmpty() && !indicator.levels().contains(level)) || notApplicable != null) {
			return new Judgement(State.NOT_APPLICABLE, hasAim ? State.NOT_APPLICABLE : null, false);
		}
		if (value == null) {
			return new Judgement(State.UNANSWERED, hasAim ? State.UNANSWERED : null, false);
		}
		Requirement first = (indicator.requirement() != null) ? indicator.requirement() : indicator.aim();
		boolean good = !ranOut && (first == null || holds(first.rule(), value));
		boolean proven = evidence || indicator.evidence() == Evidence.OPTIONAL;
		Requirement aim = indicator.aim();
		return new Judgement(met(good && proven),
				(hasAim && aim != null) ? met(!ranOut && holds(aim.rule(), value) && proven) : null, good && !proven);
	}

	static boolean holds(Rule rule, Value value) {
		if (rule instanceof Rule.IsSet) {
			return true;
		}
		if (rule instanceof Rule.AllOf all) {
			return all.rules().stream().allMatch((each) -> holds(each, value));
		}
		if (rule instanceof Rule.AnyOf any) {
			return any.rules().stream().anyMatch((each) -> holds(each, value));
		}
		if (rule instanceof Rule.AcceptedAlternative accepted) {
			return value instanceof Value.Alternative alternative && alternative.id().equals(accepted.id());
		}
		if (rule instanceof Rule.Equal equal) {
			return word(value).filter(equal.to()::equals).isPresent();
		}
		if (rule instanceof Rule.OneOf oneOf) {
			return word(value).filter(oneOf.options()::contains).isPresent();
		}
		if (rule instanceof Rule.Includes includes) {
			return value instanceof Value.Items items && items.items().containsAll(includes.items());
		}
		return Range.of(rule)
			.filter((range) -> number(value, range.part()).filter(range::contains).isPresent())
			.isPresent();
	}

	private static State met(boolean met) {
		return met ? State.MET : State.NOT_MET;
	}

	private static Optional<String> word(Value value) {
		if (value instanceof Value.YesNo answer) {
			return Optional.of(answer.yes() ? "yes" : "no");
		}
		return (value instanceof Value.Chosen chosen) ? Optional.of(chosen.option()) : Optional.empty();
	}

	private static Optional<BigDecimal> number(Value value, String part) {
		if (value instanceof Value.Parts parts) {
			return Optional.ofNullable(parts.parts().get(part.isEmpty() ? "total" : part));
		}
		if (!part.isEmpty()) {
			return Optional.empty();
		}
		if (value instanceof Value.Numeric numeric) {
			return Optional.of(numeric.number());
		}
		if (value instanceof Value.Money money) {
			return Optional.of(money.amount());
		}
		return (value instanceof Value.Items items) ? Optional.of(BigDecimal.valueOf(items.items().size()))
				: Optional.empty();
	}

	/**
	 * How it stands.
	 *
	 * @param aim null if it is not required or has no aim
	 * @param evidenceMissing the answer is good but nothing stands behind it yet
	 */
	record Judgement(State state, @Nullable State aim, boolean evidenceMissing) {

	}

}
