package org.hakbang.figures;

import java.util.List;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;

/** Which register: the cases of a kind that came to a desk in a period. */
record RegisterQuery(DeskView desk, CycleDefinition definition, Period period, Scope scope) {

	static final int PAGE_SIZE = 50;

	/** What was answered at the door and identifies nobody. */
	List<IntakeField> columns() {
		return this.definition.caseRules().fields().stream().filter((field) -> !field.personal()).toList();
	}

	public String at(int page) {
		return address("") + "&page=" + page;
	}

	public String of(Period other) {
		return "/desks/" + this.desk.key() + "/register?kind=" + this.definition.key() + "&period=" + other.key();
	}

	public String file(String ending) {
		return address("/register." + ending);
	}

	private String address(String file) {
		return "/desks/" + this.desk.key() + "/register" + file + "?kind=" + this.definition.key() + "&period="
				+ this.period.key();
	}

}
