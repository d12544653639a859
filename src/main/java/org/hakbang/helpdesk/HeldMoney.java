package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.Value.Money;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.CaseRecords;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.springframework.stereotype.Component;

/** Money, agreements, the work plan and the visits. */
@Component
class HeldMoney implements HeldChapter {

	private final AllApplications applications;

	private final ApplicationReading reading;

	private final FundingUpdates updates;

	private final CaseRecords records;

	private final HeldWords words;

	HeldMoney(AllApplications applications, ApplicationReading reading, FundingUpdates updates, CaseRecords records,
			HeldWords words) {
		this.applications = applications;
		this.reading = reading;
		this.updates = updates;
		this.records = records;
		this.words = words;
	}

	@Override
	public int order() {
		return 70;
	}

	@Override
	public String title() {
		return "money.title";
	}

	@Override
	public Set<String> tables() {
		return Set.of("funding_application", "funding_update", "case_money_way", "case_cost_plan", "case_agreement",
				"case_plan_task", "case_visit");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<HeldEntry> entries = new ArrayList<>();
		for (FundingApplication row : this.applications.findByHelpCaseOrderById(file.id().value())) {
			entries.add(application(file, this.reading.view(file, row)));
		}
		for (FundingUpdates.Way way : this.updates.ways(file.id())) {
			entries.add(new HeldEntry(this.words.say("money.way"), this.words.moment(file, way.at()),
					this.words.facts()
						.add("held.answer", this.words.say("money.way." + way.what()))
						.add("held.why", this.words.opened(file, way.why()))
						.by(way.by())
						.all()));
		}
		for (CaseRecords.Costs costs : this.records.allCosts(file.id())) {
			entries.add(new HeldEntry(this.words.say("money.costs"), "",
					this.words.facts()
						.add("money.field.total", this.words.amount(new Money(costs.total(), costs.currency())))
						.add("money.field.own", this.words.amount(new Money(costs.own(), costs.currency())))
						.all()));
		}
		for (CaseRecords.Agreement agreement : this.records.agreements(file.id())) {
			entries.add(new HeldEntry(this.words.say("held.agreement"), this.words.day(agreement.signedOn()),
					this.words.facts()
						.add("money.field.partner", this.words.opened(file, agreement.partner()))
						.add("money.field.until", this.words.day(agreement.until()))
						.add("held.paper",
								this.words.say((agreement.document() != null) ? "intake.word.yes" : "intake.word.no"))
						.all()));
		}
		for (CaseRecords.PlanTask task : this.records.plan(file.id())) {
			entries.add(new HeldEntry(this.words.say("held.plan-task"), this.words.day(task.due()),
					this.words.facts()
						.add("money.field.what", this.words.opened(file, task.what()))
						.add("money.field.owner", this.words.opened(file, task.owner()))
						.add("money.field.doneOn", this.words.day(task.doneOn()))
						.all()));
		}
		this.records.visits(file.id()).forEach((visit) -> entries.add(visit(file, visit)));
		return entries;
	}

	private HeldEntry application(CaseFile file, ApplicationView view) {
		Money obtained = view.obtained();
		List<Fact> facts = new ArrayList<>(this.words.facts()
			.add("money.field.funder", view.funder())
			.add("held.status", this.words.say("money.status." + view.status().key()))
			.add("money.field.requested", this.words.amount(view.requested()))
			.add("held.obtained", (obtained != null) ? this.words.amount(obtained) : "")
			.add("held.submitted", this.words.day(view.submittedOn()))
			.add("held.decided", this.words.day(view.decidedOn()))
			.add("money.field.pieces",
					view.pieces()
						.stream()
						.map((piece) -> piece.name() + " ("
								+ this.words.say(piece.attached() ? "money.piece.there" : "money.piece.missing") + ")")
						.collect(Collectors.joining("; ")))
			.all());
		for (ApplicationView.Update update : view.updates()) {
			facts.add(new Fact(this.words.day(update.on()),
					this.words.say("money.update." + update.what())
							+ (update.said().isEmpty() ? "" : ". " + update.said()) + " (" + this.words.who(update.by())
							+ ")"));
		}
		return new HeldEntry(this.words.say("money.application"), "", facts);
	}

	private HeldEntry visit(CaseFile file, CaseRecords.Visit visit) {
		return new HeldEntry(this.words.say("held.visit"), this.words.day(visit.on()),
				this.words.facts()
					.add("money.field.found", this.words.opened(file, visit.found()))
					.add("held.jobs", this.words.say("money.visit.jobs", visit.women(), visit.men(), visit.unknown()))
					.add("money.field.obligations", this.words.say("money.obligations." + visit.obligations()))
					.add("held.active", this.words.say(visit.active() ? "intake.word.yes" : "intake.word.no"))
					.by(visit.by())
					.all());
	}

}
