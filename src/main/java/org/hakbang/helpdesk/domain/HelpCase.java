package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseSource;
import org.hakbang.helpdesk.ClosingReason;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person's case at a desk. It names the bundle it was opened with and keeps it.
 *
 * @param version null until it is saved for the first time
 * @param vault where what identifies the person is sealed
 * @param receivedBy null if the person entered it without an account
 * @param parent the case out of which it was opened, null if none
 * @param closedWhy the key of a {@link ClosingReason}, null while it is open
 * @param forgottenAt when the vault was destroyed, null while the person is known
 */
@Table("help_case")
public record HelpCase(@Id UUID id, @Version @Nullable Integer version, UUID desk, String country, String seat,
		String kind, String bundle, String code, UUID vault, String source, Instant receivedAt,
		@Nullable UUID receivedBy, @Nullable UUID parent, @Nullable Instant closedAt, @Nullable String closedWhy,
		@Nullable Instant forgottenAt) {

	public static HelpCase receive(CaseId id, UUID desk, TerritoryId seat, String kind, String bundle, String code,
			UUID vault, CaseSource source, Instant at, @Nullable PersonId by, @Nullable CaseId parent) {
		return new HelpCase(id.value(), null, desk, seat.country(), seat.code(), kind, bundle, code, vault,
				source.key(), at, (by != null) ? by.value() : null, (parent != null) ? parent.value() : null, null,
				null, null);
	}

	public CaseId caseId() {
		return new CaseId(this.id);
	}

	public TerritoryId territoryId() {
		return new TerritoryId(this.country, this.seat);
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public boolean isForgotten() {
		return this.forgottenAt != null;
	}

	/**
	 * @throws IllegalStateException if it is closed already
	 */
	public HelpCase close(ClosingReason why, Instant at) {
		if (!isOpen()) {
			throw new IllegalStateException("Case " + this.code + " is closed already");
		}
		return with(at, why.key(), null);
	}

	/**
	 * @throws IllegalStateException if it is open, or nobody knows any more whose it was
	 */
	public HelpCase reopen() {
		if (isOpen() || isForgotten()) {
			throw new IllegalStateException("Case " + this.code + " cannot be reopened");
		}
		return with(null, null, null);
	}

	/**
	 * @throws IllegalStateException if it is open
	 */
	public HelpCase forget(Instant at) {
		if (isOpen()) {
			throw new IllegalStateException("Case " + this.code + " is open");
		}
		return with(this.closedAt, this.closedWhy, at);
	}

	private HelpCase with(@Nullable Instant closedAt, @Nullable String closedWhy, @Nullable Instant forgottenAt) {
		return new HelpCase(this.id, this.version, this.desk, this.country, this.seat, this.kind, this.bundle,
				this.code, this.vault, this.source, this.receivedAt, this.receivedBy, this.parent, closedAt, closedWhy,
				forgottenAt);
	}

}
