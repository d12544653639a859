package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param who whom it is about; the code once nobody knows
 * @param step where it stands, null if all rest or it is closed
 * @param needs the chosen options
 * @param due the earliest date promised in it, null if none
 * @param closedAt null while it is open
 */
public record CaseLine(CaseId id, String code, String who, CycleDefinition definition, @Nullable StepDefinition step,
		@Nullable CaseStepStatus status, List<String> needs, Instant receivedAt, @Nullable LocalDate due,
		@Nullable Instant closedAt) {

}
