package org.hakbang.helpdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.directory.DirectoryVisits;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.stereotype.Component;

/** A case under way and one that is closed, at a desk of their own. */
@Component
class HelpdeskVisits implements Visits, EndpointSamples {

	private final Cases cases;

	private final CaseClosing closing;

	private final CaseLinks links;

	private final Applications applications;

	private final CaseMoney money;

	private final CaseAgreements agreements;

	private final LinkedCases linked;

	private final CaseMoneyReading moneyReading;

	private final DirectoryVisits directory;

	private final AllCases rows;

	private final CaseSecrets secrets;

	private final CaseMessages messages;

	private final Erasures erasures;

	private final Processes processes;

	private final Desks desks;

	private final TestDesks testDesks;

	private final TestPeople people;

	private final ActingAs actingAs;

	HelpdeskVisits(Cases cases, CaseClosing closing, CaseLinks links, Applications applications, CaseMoney money,
			CaseAgreements agreements, LinkedCases linked, CaseMoneyReading moneyReading, DirectoryVisits directory,
			AllCases rows, CaseSecrets secrets, CaseMessages messages, Erasures erasures, Processes processes,
			Desks desks, TestDesks testDesks, TestPeople people, ActingAs actingAs) {
		this.cases = cases;
		this.closing = closing;
		this.links = links;
		this.applications = applications;
		this.money = money;
		this.agreements = agreements;
		this.linked = linked;
		this.moneyReading = moneyReading;
		this.directory = directory;
		this.rows = rows;
		this.secrets = secrets;
		this.messages = messages;
		this.erasures = erasures;
		this.processes = processes;
		this.desks = desks;
		this.testDesks = testDesks;
		this.people = people;
		this.actingAs = actingAs;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.testDesks.at(seat);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		CaseId id = received(desk, facilitator);
		CaseId closed = received(desk, facilitator);
		this.actingAs.run(facilitator, () -> this.closing.close(closed, "reached", ""));
		this.directory.partner(facilitator, seat, "Bank of the case");
		String window = this.directory.window(facilitator, seat.country(), "Fund of the case").id().toString();
		followed(id, facilitator);
		String here = id.page();
		String list = "/desks/" + desk.key() + "/cases";
		return List.of(Visit.by(facilitator, list), Visit.by(facilitator, list + "/new"),
				Visit.by(facilitator, list + "/new?kind=help-desk"), Visit.by(facilitator, here),
				Visit.by(facilitator, closed.page()), Visit.by(facilitator, here + "/steps/receive"),
				Visit.by(facilitator, here + "/tasks/" + task(id)), Visit.by(facilitator, here + "/consent"),
				Visit.by(facilitator, here + "/close"), Visit.by(facilitator, closed.page() + "/reopen"),
				Visit.by(facilitator, closed.page() + "/erase"), Visit.by(facilitator, here + "/money"),
				Visit.by(facilitator, here + "/windows"), Visit.by(facilitator, here + "/windows/" + window),
				Visit.by(facilitator, here + "/plan"), Visit.by(facilitator, here + "/visits"),
				Visit.by(facilitator, here + "/held"), Visit.by(facilitator, here + "/linked"),
				Visit.by(facilitator, here + "/contacts"), Visit.by(facilitator, here + "/contacts/refer"),
				Visit.by(facilitator, here + "/messages"), Visit.by(facilitator, closed.page() + "/feedback"),
				Visit.by(facilitator, "/desks/" + desk.key() + "/feedback"), Visit.by(facilitator, here + "/erasure"),
				new Visit("/apply", null, 200), new Visit("/apply/" + desk.key(), null, 200),
				new Visit("/track", null, 200));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		DeskView desk = this.desks.open()
			.stream()
			.filter((each) -> each.key().equals(TestPeople.desk(territory)))
			.findFirst()
			.orElseGet(() -> this.testDesks.at(territory));
		PersonId facilitator = this.people.with(Role.DESK_FACILITATOR, territory);
		CaseId id = received(desk, facilitator);
		UUID entry = ((Result.Done<UUID>) this.actingAs
			.run(facilitator,
					() -> this.links.note(id, true,
							new ContactForm("Lawyers", "legal-aid", "", "Take papers along", List.of("name")))))
			.value();
		ApplicationId application = ((Result.Done<ApplicationId>) this.actingAs.run(facilitator,
				() -> this.applications.begin(id,
						Map.of("funder", List.of("A fund"), "requested", List.of("5000"), "pieces", List.of("Plan")))))
			.value();
		String planned = this.actingAs.run(facilitator, () -> {
			this.money.plan(id, Map.of("what", List.of("Sell"), "owner", List.of("She"), "due", List.of("2030-01-01")));
			return this.moneyReading.of(id).plan().get(0).id().toString();
		});
		return List.of(new Sample("/cases/{id}/plan", Map.of("id", id.toString(), "task", planned)),
				new Sample("/cases/{id}/windows", Map.of("id", id.toString(), "window",
						this.directory.window(facilitator, territory.country(), "Fund of the walk").id().toString())),
				new Sample("/cases/{id}",
						Map.of("id", id.toString(), "task", task(id), "step", "receive", "code", "D1.2", "what",
								"costs", "message", followed(id, facilitator), "entry", entry.toString(), "application",
								application.value().toString(), "agreement", agreed(id, facilitator), "tie",
								tied(desk, id, facilitator))),
				new Sample("/cases/{id}/applications/{application}/tasks",
						Map.of("id", id.toString(), "application", application.value().toString(), "task",
								this.processes.tasks(application.subject()).get(0).id())));
	}

	private String tied(DeskView desk, CaseId id, PersonId facilitator) {
		CaseId other = received(desk, facilitator);
		return this.actingAs.run(facilitator, () -> {
			this.linked.link(id, this.cases.get(other).code());
			return this.linked.of(id).get(0).tie().toString();
		});
	}

	private String agreed(CaseId id, PersonId facilitator) {
		return this.actingAs.run(facilitator, () -> {
			try {
				this.agreements.agree(id, Map.of("partner", List.of("A bank"), "signedOn", List.of("2020-01-02")),
						null);
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
			return this.moneyReading.of(id).agreements().get(0).id().toString();
		});
	}

	/**
	 * The applicant follows the case and asks to be forgotten; the message that asks for
	 * a piece.
	 */
	private String followed(CaseId id, PersonId facilitator) {
		HelpCase row = this.rows.findById(id.value()).orElseThrow();
		Ticket ticket = new Ticket(row.code(), TrackingCode.secret());
		this.secrets.keep(row, ticket.secret());
		this.erasures.ask(ticket, "10.9.9." + row.code());
		return this.actingAs.run(facilitator, () -> {
			this.messages.write(id, "Good morning", "A paper", UUID.randomUUID());
			return this.messages.of(id).get(0).id().toString();
		});
	}

	private String task(CaseId id) {
		return this.processes.tasks(id.subject()).get(0).id();
	}

	private CaseId received(DeskView desk, PersonId facilitator) {
		Received received = new Received(desk.id(), "help-desk", CaseSource.DESK, null, LocalDate.of(2020, 1, 1),
				"signed", Set.of(ConsentView.HANDLING, ConsentView.SHARING));
		return ((Result.Done<CaseId>) this.actingAs.run(facilitator,
				() -> this.cases.receive(received, Map.of("i.status", List.of("abroad"), "i.needs", List.of("invest"),
						"i.name", List.of("Sira Demo"), "i.phone", List.of("+33 6 11 22 33 44")))))
			.value();
	}

}
