package org.hakbang.approval;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as it stands in its table.
 *
 * @param committee who decides, null if an officer does
 * @param role the role of the officer who decides, null if a committee does
 * @param outcome null while open
 */
record ResolutionRow(UUID id, Subject subject, String step, int stepNumber, TerritoryId territory,
		@Nullable UUID committee, @Nullable String role, PersonId submittedBy, Instant submittedAt,
		@Nullable String outcome) {

}
