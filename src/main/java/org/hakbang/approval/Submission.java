package org.hakbang.approval;

import org.hakbang.checklist.Approval;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.hakbang.shared.TerritoryId;

/**
 * A step put before its approver, with what the approver shall see.
 *
 * @param run from 1: how often the step has been submitted
 * @param title the title of what is decided on
 * @param content what was seen as canonical JSON (see {@link CanonicalJson}); its SHA-256
 * binds the decision
 */
public record Submission(Subject subject, TerritoryId territory, String step, int stepNumber, int run, Text title,
		Approval approval, PersonId submittedBy, String content) {

}
