package org.hakbang.journey;

import java.util.List;

import org.hakbang.testing.Form;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;
import org.jsoup.nodes.Element;

/** A meeting that the secretary records. */
record Meeting(Visitor secretary, String territory) {

	/** The form, with so many seats in the room and the others absent. */
	Form with(int present, String date) {
		Form form = secretary.see("/territories/" + territory + "/committee/meetings/new").form("main form[enctype]");
		List<String> seats = seats();
		for (int i = 0; i < seats.size(); i++) {
			form.fill(seats.get(i), (i < present) ? "room" : "absent");
		}
		return form.fill("date", date).fill("place", "City Hall, 2nd floor");
	}

	private List<String> seats() {
		return secretary.see("/territories/" + territory + "/committee/meetings/new")
			.document()
			.select("input[type=radio][name^=seat.]")
			.eachAttr("name")
			.stream()
			.distinct()
			.toList();
	}

	/** The field of the one open question, such as {@code item.0190…}. */
	String question() {
		Element id = secretary.see("/territories/" + territory + "/committee/meetings/new").find("input[name=items]");
		return "item." + id.attr("value");
	}

	Page record(int present, String date, String decision, int inFavour, int against, String reasons) {
		String question = question();
		return with(present, date).fill(question + ".decision", decision)
			.fill(question + ".for", String.valueOf(inFavour))
			.fill(question + ".against", String.valueOf(against))
			.fill(question + ".abstained", "0")
			.fill(question + ".reasons", reasons)
			.attach("minutes", "signed minutes.pdf", Colleague.PAPER)
			.press("button[value=record]");
	}

}
