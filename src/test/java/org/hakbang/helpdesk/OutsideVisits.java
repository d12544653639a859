package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.stereotype.Component;

/**
 * Pages that open with code and secret alone: a request that is being written, one that
 * the desk works on, one that was taken back; and where the desk gives another secret.
 */
@Component
class OutsideVisits implements Visits {

	private final PublicCases cases;

	private final PublicDrafts drafts;

	private final PublicDraftFiles files;

	private final PublicMessages talk;

	private final CaseMessages messages;

	private final LostSecrets secrets;

	private final AllCases rows;

	private final TestDesks desks;

	private final TestPeople people;

	private final ActingAs actingAs;

	OutsideVisits(PublicCases cases, PublicDrafts drafts, PublicDraftFiles files, PublicMessages talk,
			CaseMessages messages, LostSecrets secrets, AllCases rows, TestDesks desks, TestPeople people,
			ActingAs actingAs) {
		this.cases = cases;
		this.drafts = drafts;
		this.files = files;
		this.talk = talk;
		this.messages = messages;
		this.secrets = secrets;
		this.rows = rows;
		this.desks = desks;
		this.people = people;
		this.actingAs = actingAs;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.desks.at(seat);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		String address = "10.8." + seat.code();
		String apply = "/apply/" + desk.key();
		List<Visit> visits = new ArrayList<>();
		Ticket empty = begun(desk, address);
		visits.add(Visit.holding(cookie(empty), apply + "/code"));
		visits.add(Visit.holding(cookie(empty), apply + "/check"));
		Ticket written = written(desk, address);
		// In French, whose words are longer.
		visits.add(Visit.holding(cookie(written), apply + "?again&lang=fr"));
		for (String page : List.of("/code?saved", "/parts/1", "/parts/2", "/parts/3", "/parts/4", "/files", "/check")) {
			visits.add(Visit.holding(cookie(written), apply + page));
		}
		Ticket sent = sent(desk, address);
		CaseId id = this.rows.findByCode(sent.code()).orElseThrow().caseId();
		Ticket other = talked(sent, id, facilitator, address);
		visits.add(Visit.holding(cookie(other), "/track/sent?lang=fr"));
		visits.add(Visit.holding(cookie(other), "/track/request?written"));
		visits.add(Visit.by(facilitator, id.page() + "/secret"));
		Ticket back = sent(desk, address);
		this.cases.withdraw(back, address);
		visits.add(Visit.holding(cookie(back), "/track/request?said"));
		return visits;
	}

	/** As the pages keep it. */
	static String cookie(Ticket ticket) {
		return "request=" + ticket.code() + "." + ticket.secret();
	}

	private Ticket begun(DeskView desk, String address) {
		return ((Result.Done<Ticket>) this.drafts.begin(desk, this.cases.kind("help-desk").orElseThrow(),
				Map.of("covers", List.of("handling")), address))
			.value();
	}

	Ticket written(DeskView desk, String address) {
		Ticket ticket = begun(desk, address);
		PublicDraft draft = this.drafts.open(ticket, address).orElseThrow();
		Map<String, List<String>> typed = Map.of("i.status", List.of("abroad"), "i.needs", List.of("invest"), "i.name",
				List.of("Sira Demo"), "i.phone", List.of("+33 6 11 22 33 44"), "i.idea",
				List.of("A dryer for fruit in the village of my mother"));
		draft.parts().forEach((part) -> this.drafts.save(draft, part, typed));
		try {
			this.files.add(draft,
					List.of(new Paper("photo-of-the-offer.pdf", "%PDF-1.4 an offer"),
							new Paper(
									"the-land-title-of-the-field-behind-the-school-with-its-stamps-and-signatures.pdf",
									"%PDF-1.4 a title")),
					address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ticket;
	}

	private Ticket sent(DeskView desk, String address) {
		return ((Result.Done<Ticket>) this.drafts.send(written(desk, address), Map.of(), address)).value();
	}

	/** Both have written, a piece is asked for and one was received; a new secret. */
	private Ticket talked(Ticket ticket, CaseId id, PersonId facilitator, String address) {
		try {
			this.talk.write(ticket, "When can I come?", List.of(), null, UUID.randomUUID(), address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.actingAs.run(facilitator, () -> {
			this.messages.write(id, "Good morning, come on Monday.", "The land title", UUID.randomUUID());
			this.messages.write(id, "Bring an offer along.", "An offer", UUID.randomUUID());
			UUID piece = this.messages.of(id)
				.stream()
				.filter((line) -> !line.piece().isEmpty())
				.findFirst()
				.orElseThrow()
				.id();
			this.messages.received(id, piece);
			return ((Result.Done<Ticket>) this.secrets.give(id, "called", "", UUID.randomUUID())).value();
		});
	}

}
