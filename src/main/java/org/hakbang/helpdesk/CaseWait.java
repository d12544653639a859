package org.hakbang.helpdesk;

import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a case in a list waits for.
 *
 * @param task the id of the open task that is due first; null if none is open
 * @param title of that task; empty if an officer decides
 * @param officer whether an officer decides
 * @param agreed whether the person agrees now that the desk works on it
 * @param referrals how many referrals nobody knows the outcome of
 */
public record CaseWait(@Nullable String task, Text title, boolean officer, boolean agreed, int referrals) {

}
