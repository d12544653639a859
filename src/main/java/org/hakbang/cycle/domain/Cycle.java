package org.hakbang.cycle.domain;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A territory's cycle. It names the bundle it was opened with and keeps it.
 *
 * @param version null until it is saved for the first time
 */
@Table("cycle")
public record Cycle(@Id UUID id, @Version @Nullable Integer version, String country, String territory, String bundleKey,
		String bundle, int number, int fromYear, int toYear, Instant openedAt, UUID openedBy,
		@Nullable Instant closedAt) {

	public static Cycle open(CycleId id, TerritoryId territory, String bundleKey, String bundle, int number,
			int fromYear, int toYear, PersonId by, Instant at) {
		return new Cycle(id.value(), null, territory.country(), territory.code(), bundleKey, bundle, number, fromYear,
				toYear, at, by.value(), null);
	}

	public CycleId cycleId() {
		return new CycleId(this.id);
	}

	public TerritoryId territoryId() {
		return new TerritoryId(this.country, this.territory);
	}

	public Cycle closed(Instant at) {
		return new Cycle(this.id, this.version, this.country, this.territory, this.bundleKey, this.bundle, this.number,
				this.fromYear, this.toYear, this.openedAt, this.openedBy, at);
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

}
