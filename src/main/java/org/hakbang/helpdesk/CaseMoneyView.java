package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Value.Money;
import org.hakbang.directory.WindowData;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a case does with money, partners and time.
 *
 * @param way how it was said last that the project is paid for; null if nobody said
 * @param costs what the project costs; null if nobody said
 * @param missing the key of what is not settled about money; empty if it is
 * @param applies whether the kind of case knows applications
 */
public record CaseMoneyView(CaseView file, List<ApplicationView> applications, @Nullable Way way, @Nullable Costs costs,
		List<Agreement> agreements, List<PlanTask> plan, List<Visit> visits, Optional<String> missing,
		boolean applies) {

	/**
	 * Whether the person brings less than the window of an application wanted when it was
	 * begun; not if either is not known.
	 */
	public boolean ownShareLow(ApplicationView application) {
		WindowData terms = application.terms();
		return terms != null && terms.ownShare() != null && this.costs != null
				&& this.costs.ownShare().compareTo(terms.ownShare()) < 0;
	}

	/** Whose words, as those of all records, are empty once the person is forgotten. */
	public record Way(String what, String why, Instant at, PersonId by) {

	}

	/** The own share is part of the total. */
	public record Costs(Money total, Money own) {

		/** In percent of the total; cut, so that a tenth is met by a tenth only. */
		public BigDecimal ownShare() {
			return share(this.own.amount(), this.total.amount());
		}

		static BigDecimal share(BigDecimal own, BigDecimal total) {
			return own.multiply(BigDecimal.valueOf(100)).divide(total, 2, RoundingMode.DOWN);
		}

	}

	/**
	 * An agreement.
	 *
	 * @param until the last day, null if it says none
	 * @param document the newest signed paper, null if it is not there
	 */
	public record Agreement(UUID id, String partner, LocalDate signedOn, @Nullable LocalDate until,
			@Nullable EvidenceView document) {

	}

	/**
	 * A task of the plan.
	 *
	 * @param doneOn null while it is open
	 */
	public record PlanTask(UUID id, String what, String owner, LocalDate due, @Nullable LocalDate doneOn) {

	}

	/** A visit, with the jobs that were created or kept. */
	public record Visit(LocalDate on, String found, int women, int men, int unknown, String obligations, boolean active,
			PersonId by) {

	}

}
