package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.CaseRules.Part;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;

/**
 * A request that is being written without an account.
 *
 * @param fields what was typed, right or wrong, by the names of the form
 * @param covers what the person agreed to before anything was kept
 * @param files what was put with it, in the order in which it came
 */
public record PublicDraft(Ticket ticket, DeskView desk, CycleDefinition kind, Map<String, List<String>> fields,
		Set<String> covers, List<DraftFile> files, Instant begunAt, Instant savedAt) {

	/** What the public pages ask: a page for each part that asks anything there. */
	public List<Part> parts() {
		return parts(this.kind);
	}

	/** The same of a kind of case. */
	public static List<Part> parts(CycleDefinition kind) {
		return kind.caseRules()
			.intake()
			.stream()
			.map((part) -> new Part(part.id(), part.title(), part.minutes(),
					part.fields().stream().filter(IntakeField::open).toList()))
			.filter((part) -> !part.fields().isEmpty())
			.toList();
	}

	/** Whether anything was written or put with it. */
	public boolean started() {
		return !this.fields.isEmpty() || !this.files.isEmpty();
	}

	/** Whether nothing was written on the page of a part. */
	public boolean nothing(Part part) {
		return part.fields().stream().allMatch((field) -> typed(field).isEmpty());
	}

	/** What was answered to a field as far as it can be read. */
	public List<String> typed(IntakeField field) {
		return this.fields.getOrDefault(IntakeForm.name(field.id()), List.of())
			.stream()
			.filter((value) -> !value.isBlank())
			.toList();
	}

}
