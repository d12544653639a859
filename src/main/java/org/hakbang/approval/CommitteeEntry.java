package org.hakbang.approval;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Instrument;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Name and creating act as a form gives them. */
record CommitteeEntry(String name, Instrument instrument, List<Problem> problems) {

	static CommitteeEntry read(Typed typed, LocalDate today) {
		List<Problem> problems = Typed.none();
		String name = typed.text("name", 200, "approval.committee.name.missing", problems::add);
		Instrument.Kind kind = Instrument.Kind.ofKey(typed.get("instrument")).orElse(null);
		if (kind == null) {
			problems.add(Problem.of("instrument", "approval.committee.instrument.missing"));
		}
		if (kind == null || kind == Instrument.Kind.NONE) {
			return new CommitteeEntry(name, Instrument.NONE, problems);
		}
		String number = typed.text("number", 100, "approval.committee.number.missing", problems::add);
		LocalDate date = typed.past("date", today, problems::add);
		String signatory = typed.text("signatory", 200, "approval.committee.signatory.missing", problems::add);
		return new CommitteeEntry(name, new Instrument(kind, number, date, signatory, null), problems);
	}

	/** Whether the committee already is as the form says. */
	boolean says(Committee committee) {
		return committee.name().equals(this.name) && committee.instrument().equals(with(committee.instrument().scan()));
	}

	Instrument with(@Nullable UUID scan) {
		return new Instrument(this.instrument.kind(), this.instrument.number(), this.instrument.date(),
				this.instrument.signatory(), scan);
	}

	Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("name", this.name);
		details.put("instrument", this.instrument.kind().key());
		if (this.instrument.date() != null) {
			details.put("number", this.instrument.number());
			details.put("date", this.instrument.date().toString());
			details.put("signatory", this.instrument.signatory());
		}
		return details;
	}

}
