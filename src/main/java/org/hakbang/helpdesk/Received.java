package org.hakbang.helpdesk;

import java.time.LocalDate;
import java.util.Set;

import org.hakbang.desk.DeskId;
import org.jspecify.annotations.Nullable;

/**
 * What comes in.
 *
 * @param kind the key of the kind of case
 * @param parent the case out of which it is opened, null if none
 * @param consentOn the day on which the person agreed, null if they have not yet
 * @param how one of {@link ConsentView#WAYS}
 * @param covers some of {@link ConsentView#COVERS}
 */
public record Received(DeskId desk, String kind, CaseSource source, @Nullable CaseId parent,
		@Nullable LocalDate consentOn, String how, Set<String> covers) {

}
