package org.hakbang.helpdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A contact or a referral in the log.
 *
 * @param who empty once the person is forgotten
 * @param said what came of it; empty if nothing was said, or the person is forgotten
 * @param partner the partner of the directory, null if it was named in free words
 * @param shared the fields that a referral passed on
 * @param passed their answers at that time, by field; empty once forgotten
 * @param outcome what became of a referral, one of {@link CaseLinks#OUTCOMES}
 * @param outcomeOn null if nobody said anything yet
 */
public record ContactLine(UUID id, boolean referral, String service, LocalDate on, PersonId by, String who,
		@Nullable UUID partner, String said, List<String> shared, Map<String, List<String>> passed, String outcome,
		@Nullable LocalDate outcomeOn, String outcomeSaid) {

}
