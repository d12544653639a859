package org.hakbang.helpdesk.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.ApplicationStatus;
import org.hakbang.helpdesk.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An application of a case for outside money.
 *
 * @param version null until it is saved for the first time
 * @param windowId the funding window in the directory, null if its terms were typed
 * @param terms the terms as they were seen, sealed in the case's vault
 * @param requested in the currency, as all its amounts
 * @param pieces how many pieces the window requires
 * @param attached how many of them are there
 * @param decidedOn null until it is awarded, refused or withdrawn
 * @param obtained null unless it was awarded
 * @param endedAt when nobody worked on it any more, null while somebody does
 */
@Table("funding_application")
public record FundingApplication(@Id UUID id, @Version @Nullable Integer version, UUID helpCase,
		@Nullable UUID windowId, byte[] terms, String currency, BigDecimal requested, int pieces, int attached,
		ApplicationStatus status, @Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn,
		@Nullable BigDecimal obtained, int appeals, Instant madeAt, @Nullable Instant endedAt) {

	public static FundingApplication begin(ApplicationId id, CaseId of, @Nullable UUID window, byte[] terms,
			String currency, BigDecimal requested, int pieces, Instant at) {
		return new FundingApplication(id.value(), null, of.value(), window, terms, currency, requested, pieces, 0,
				ApplicationStatus.PREPARING, null, null, null, 0, at, null);
	}

	public ApplicationId applicationId() {
		return new ApplicationId(this.id);
	}

	public CaseId caseId() {
		return new CaseId(this.helpCase);
	}

	/** Whether the case still waits for what comes of it. */
	public boolean awaited() {
		return this.endedAt == null && !this.status.decided();
	}

	/**
	 * Notes which pieces are there.
	 * @param terms sealed, with the pieces that are there marked
	 * @throws IllegalStateException unless it is being prepared
	 * @throws IllegalArgumentException if there are not so many
	 */
	public FundingApplication attach(byte[] terms, int attached) {
		must(ApplicationStatus.PREPARING);
		if (attached < 0 || attached > this.pieces) {
			throw new IllegalArgumentException("It has " + this.pieces + " pieces");
		}
		return new FundingApplication(this.id, this.version, this.helpCase, this.windowId, terms, this.currency,
				this.requested, this.pieces, attached, this.status, this.submittedOn, null, null, this.appeals,
				this.madeAt, this.endedAt);
	}

	/**
	 * It lies with the funder. An appeal that is handed in leaves the first day as it is.
	 * @throws IllegalStateException unless it is being prepared
	 */
	public FundingApplication submit(LocalDate on) {
		must(ApplicationStatus.PREPARING);
		return with(ApplicationStatus.PENDING, (this.submittedOn != null) ? this.submittedOn : on, null, null,
				this.appeals);
	}

	/**
	 * @param amount above zero; it need not be what was asked for
	 * @throws IllegalStateException unless it lies with the funder
	 */
	public FundingApplication award(LocalDate on, BigDecimal amount) {
		must(ApplicationStatus.PENDING);
		if (amount.signum() <= 0) {
			throw new IllegalArgumentException("An award is more than nothing");
		}
		return with(ApplicationStatus.AWARDED, this.submittedOn, on, amount, this.appeals);
	}

	/**
	 * @throws IllegalStateException unless it lies with the funder
	 */
	public FundingApplication refuse(LocalDate on) {
		must(ApplicationStatus.PENDING);
		return with(ApplicationStatus.REFUSED, this.submittedOn, on, null, this.appeals);
	}

	/**
	 * @throws IllegalStateException if it is decided already
	 */
	public FundingApplication withdraw(LocalDate on) {
		if (this.status.decided()) {
			throw new IllegalStateException("The application " + this.id + " is " + this.status.key());
		}
		return with(ApplicationStatus.WITHDRAWN, this.submittedOn, on, null, this.appeals);
	}

	/**
	 * It is handed in once more; until then it is being prepared.
	 * @throws IllegalStateException unless it was refused
	 */
	public FundingApplication appeal() {
		must(ApplicationStatus.REFUSED);
		return with(ApplicationStatus.PREPARING, this.submittedOn, null, null, this.appeals + 1);
	}

	/**
	 * Nobody works on it any more.
	 * @throws IllegalStateException if that is so already
	 */
	public FundingApplication end(Instant at) {
		if (this.endedAt != null) {
			throw new IllegalStateException("The application " + this.id + " has ended");
		}
		return new FundingApplication(this.id, this.version, this.helpCase, this.windowId, this.terms, this.currency,
				this.requested, this.pieces, this.attached, this.status, this.submittedOn, this.decidedOn,
				this.obtained, this.appeals, this.madeAt, at);
	}

	private void must(ApplicationStatus status) {
		if (this.status != status || this.endedAt != null) {
			throw new IllegalStateException("The application " + this.id + " is " + this.status.key());
		}
	}

	private FundingApplication with(ApplicationStatus status, @Nullable LocalDate submittedOn,
			@Nullable LocalDate decidedOn, @Nullable BigDecimal obtained, int appeals) {
		return new FundingApplication(this.id, this.version, this.helpCase, this.windowId, this.terms, this.currency,
				this.requested, this.pieces, this.attached, status, submittedOn, decidedOn, obtained, appeals,
				this.madeAt, this.endedAt);
	}

}
