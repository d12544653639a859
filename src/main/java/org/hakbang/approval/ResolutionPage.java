package org.hakbang.approval;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.hakbang.identity.PersonView;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A resolution with what was seen and what became of it, for its page and for print.
 *
 * @param page the address of the subject's page
 * @param committee null if an officer decides
 * @param role the name of the officer's role; empty text if a committee decides
 * @param decision null while open
 * @param mayDecide whether the reader holds the officer's role and did not submit
 * @param mayRecordPaper whether the reader may record the officer's decision from paper
 * @param mayRecordMeeting whether the reader may record the committee's meeting
 */
public record ResolutionPage(ResolutionView resolution, Seen seen, String page, String submittedBy,
		ZonedDateTime submittedAt, @Nullable CommitteeView committee, Text role, List<PersonView> officers,
		@Nullable Decision decision, boolean mayDecide, boolean mayRecordPaper, boolean mayRecordMeeting) {

	public boolean open() {
		return this.decision == null;
	}

	/**
	 * What was decided.
	 *
	 * @param outcome {@code approved} or {@code returned}
	 * @param signatory the officer who decided, empty for a committee
	 * @param paper whether it was decided on paper and typed in by somebody else
	 * @param scan the evidence that holds the signed paper, null if there is none
	 */
	public record Decision(String outcome, LocalDate decidedOn, String reasons, @Nullable UUID meeting,
			String signatory, boolean paper, String number, @Nullable UUID scan, String recordedBy,
			ZonedDateTime recordedAt) {
	}

}
