package org.hakbang.helpdesk;

import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.OutreachEntry;
import org.jspecify.annotations.Nullable;

/**
 * People who are entered together after something that the desk did outside.
 *
 * @param lines those who are left to enter
 * @param items what became of the others
 * @param ended whether nothing is left
 */
public record BatchView(UUID id, DeskView desk, OutreachEntry entry, CycleDefinition kind, List<BatchLine> lines,
		List<Item> items, boolean ended) {

	/** What is asked of each. */
	public List<IntakeField> fields() {
		return this.kind.caseRules().shortForm();
	}

	/** How many lines are in a {@linkplain BatchLine#state() state}. */
	public int count(String state) {
		return (int) this.lines.stream().filter((line) -> line.state().equals(state)).count();
	}

	public List<Item> entered() {
		return this.items.stream().filter((item) -> item.id() != null).toList();
	}

	/** Those who were not entered. */
	public List<Item> left() {
		return this.items.stream().filter((item) -> item.id() == null).toList();
	}

	/**
	 * What became of a row.
	 *
	 * @param outcome {@code entered}, or the state in which it was left
	 * @param id the case, null if it was not entered
	 * @param code of the case, empty if it was not entered
	 * @param who whom the case is about; empty likewise
	 */
	public record Item(int number, String outcome, @Nullable CaseId id, String code, String who) {

	}

}
