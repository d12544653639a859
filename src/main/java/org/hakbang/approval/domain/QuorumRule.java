package org.hakbang.approval.domain;

/**
 * How many seats must be present before a committee can decide. No statute fixes it for
 * these committees: it comes from the act that created the committee, and where that is
 * silent more than half of all seats is the default.
 */
public sealed interface QuorumRule {

	QuorumRule DEFAULT = new MoreThanHalf();

	/** Seats that must be present, of so many that count. */
	int needed(int base);

	/** More than half. */
	record MoreThanHalf() implements QuorumRule {

		@Override
		public int needed(int base) {
			return base / 2 + 1;
		}

	}

	/** A fixed number of seats, whoever is recused. */
	record FixedSeats(int number) implements QuorumRule {

		public FixedSeats {
			if (number < 1) {
				throw new IllegalArgumentException("A quorum of no seats is none");
			}
		}

		@Override
		public int needed(int base) {
			return this.number;
		}

	}

	/** At least a share, such as two thirds: {@code over} of {@code under}. */
	record Share(int over, int under) implements QuorumRule {

		public Share {
			if (over < 1 || under < over) {
				throw new IllegalArgumentException("Not a share: " + over + "/" + under);
			}
		}

		@Override
		public int needed(int base) {
			return Math.max(1, (base * this.over + this.under - 1) / this.under);
		}

	}

}
