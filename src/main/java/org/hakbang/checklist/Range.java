package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The numbers a bound lets through.
 *
 * @param low null for no lower end
 * @param open whether {@code low} itself is outside
 * @param high null for no upper end; itself inside
 */
record Range(String part, @Nullable BigDecimal low, boolean open, @Nullable BigDecimal high) {

	/** Empty if the rule is no bound. */
	static Optional<Range> of(Rule rule) {
		if (rule instanceof Rule.AtLeast bound) {
			return Optional.of(new Range(bound.part(), bound.minimum(), false, null));
		}
		if (rule instanceof Rule.AtMost bound) {
			return Optional.of(new Range(bound.part(), null, false, bound.maximum()));
		}
		if (rule instanceof Rule.Above bound) {
			return Optional.of(new Range(bound.part(), bound.bound(), true, null));
		}
		return Optional.empty();
	}

	boolean contains(BigDecimal number) {
		if (this.low != null && number.compareTo(this.low) < (this.open ? 1 : 0)) {
			return false;
		}
		return this.high == null || number.compareTo(this.high) <= 0;
	}

	boolean covers(Range other) {
		boolean below = this.low == null || (other.low != null
				&& (this.open && !other.open ? other.low.compareTo(this.low) > 0 : other.low.compareTo(this.low) >= 0));
		boolean above = this.high == null || (other.high != null && other.high.compareTo(this.high) <= 0);
		return below && above;
	}

	/** What both let through; empty if nothing. */
	Optional<Range> meets(Range other) {
		Range lower = (this.low == null || (other.low != null
				&& (other.low.compareTo(this.low) > 0 || (other.low.compareTo(this.low) == 0 && other.open)))) ? other
						: this;
		Range upper = (this.high == null || (other.high != null && other.high.compareTo(this.high) < 0)) ? other : this;
		Range both = new Range(this.part, lower.low, lower.open, upper.high);
		if (both.low == null || both.high == null) {
			return Optional.of(both);
		}
		int order = both.low.compareTo(both.high);
		return (order < 0 || (order == 0 && !both.open)) ? Optional.of(both) : Optional.empty();
	}

}
