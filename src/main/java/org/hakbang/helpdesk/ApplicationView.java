package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.Value.Money;
import org.hakbang.directory.WindowData;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An application for outside money as its pages show it.
 *
 * @param funder empty once the person is forgotten
 * @param submittedOn null until it was handed in
 * @param decidedOn null until it is decided
 * @param obtained null unless it was awarded
 * @param terms the terms of the window when it was begun; null if they were typed, or the
 * person is forgotten
 * @param running whether its process waits for something
 * @param tasks its open tasks
 * @param updates what happened, the newest first
 */
public record ApplicationView(ApplicationId id, CaseId file, String funder, Money requested, List<Piece> pieces,
		ApplicationStatus status, @Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn,
		@Nullable Money obtained, int appeals, boolean running, List<CaseTaskRow> tasks, List<Update> updates,
		@Nullable WindowData terms) {

	public String page() {
		return this.file.page() + "/applications/" + this.id;
	}

	/**
	 * A required piece.
	 *
	 * @param number counted from 0
	 */
	public record Piece(int number, String name, boolean attached) {

	}

	/**
	 * Something that happened to it.
	 *
	 * @param what as in {@code domain.FundingUpdates.Row}
	 * @param said empty if nothing was, or the person is forgotten
	 */
	public record Update(String what, LocalDate on, String said, Instant at, PersonId by) {

	}

}
