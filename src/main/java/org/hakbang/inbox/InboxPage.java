package org.hakbang.inbox;

import java.util.List;
import java.util.Map;

/**
 * A page of the inbox.
 *
 * @param counts how many there are in each list
 * @param thisWeek what is late or due before the week ends
 * @param later everything else
 * @param done what the reader has finished, in the list {@link Tab#DONE} only
 * @param page from 1
 * @param pages at least 1
 */
public record InboxPage(Tab tab, Map<Tab, Integer> counts, List<InboxLine> thisWeek, List<InboxLine> later,
		List<DoneLine> done, int page, int pages) {

	public boolean empty() {
		return this.thisWeek.isEmpty() && this.later.isEmpty() && this.done.isEmpty();
	}

	public int count(Tab of) {
		return this.counts.getOrDefault(of, 0);
	}

}
