package org.hakbang.approval;

import java.util.List;

import org.hakbang.approval.domain.Quorum;
import org.hakbang.approval.domain.QuorumRule;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A quorum rule as a form gives it.
 *
 * @param quorum null if there are problems
 */
record QuorumEntry(@Nullable Quorum quorum, List<Problem> problems) {

	static QuorumEntry read(Typed typed) {
		List<Problem> problems = Typed.none();
		QuorumRule rule = switch (typed.get("rule")) {
			case "more-than-half" -> QuorumRule.DEFAULT;
			case "seats" -> seats(typed, problems);
			case "share" -> share(typed, problems);
			default -> {
				problems.add(Problem.of("rule", "approval.quorum.rule.missing"));
				yield QuorumRule.DEFAULT;
			}
		};
		boolean byAct = !(rule instanceof QuorumRule.MoreThanHalf);
		String source = (byAct && problems.isEmpty())
				? typed.text("source", 500, "approval.quorum.source.missing", problems::add)
				: typed.optional("source", 500, problems::add);
		return new QuorumEntry(problems.isEmpty() ? new Quorum(rule, source) : null, problems);
	}

	private static QuorumRule seats(Typed typed, List<Problem> problems) {
		int number = typed.number("seats", 1, 0, problems::add);
		if (number < 1) {
			if (problems.isEmpty()) {
				problems.add(Problem.of("seats", "approval.quorum.seats.missing"));
			}
			return QuorumRule.DEFAULT;
		}
		return new QuorumRule.FixedSeats(number);
	}

	private static QuorumRule share(Typed typed, List<Problem> problems) {
		int over = typed.number("over", 1, 0, problems::add);
		int under = typed.number("under", 1, 0, problems::add);
		if (over < 1 || under < over) {
			if (problems.isEmpty()) {
				problems.add(Problem.of("over", "approval.quorum.share.none"));
			}
			return QuorumRule.DEFAULT;
		}
		return new QuorumRule.Share(over, under);
	}

}
