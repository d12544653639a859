package org.hakbang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.demo.DeskStory.Chapter;
import org.hakbang.demo.DeskStory.Request;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Timers;
import org.hakbang.helpdesk.CaseClosing;
import org.hakbang.helpdesk.CaseFeedback;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseSource;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.helpdesk.IntakeForm;
import org.hakbang.helpdesk.LinkedCases;
import org.hakbang.helpdesk.Received;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets people come to the desks of the story, and tells what becomes of it. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class CaseTeller {

	private final Cases cases;

	private final CaseWork work;

	private final CaseMoneyTeller money;

	private final ApplicantTeller applicants;

	private final CaseFeedback feedback;

	private final LinkedCases linked;

	private final CaseClosing closing;

	private final Desks desks;

	private final Bundles bundles;

	private final Timers timers;

	private final ActingAs acting;

	private final Today today;

	CaseTeller(Cases cases, CaseWork work, CaseMoneyTeller money, ApplicantTeller applicants, CaseFeedback feedback,
			LinkedCases linked, CaseClosing closing, Desks desks, Bundles bundles, Timers timers, ActingAs acting,
			Today today) {
		this.cases = cases;
		this.work = work;
		this.money = money;
		this.applicants = applicants;
		this.feedback = feedback;
		this.linked = linked;
		this.closing = closing;
		this.desks = desks;
		this.bundles = bundles;
		this.timers = timers;
		this.acting = acting;
		this.today = today;
	}

	/**
	 * Begins to tell of a case.
	 * @param tagged the cases that have a tag, for those told later
	 */
	Telling of(DeskStory story, Request request, DeskTeller.Hands hands, Map<String, Telling> tagged) {
		Telling telling = new Telling(story, request, hands, tagged);
		if (request.tag() != null) {
			tagged.put(request.tag(), telling);
		}
		return telling;
	}

	/** One case of the story, chapter by chapter. */
	final class Telling {

		private final DeskStory story;

		private final Request request;

		private final DeskTeller.Hands hands;

		private final Map<String, Telling> tagged;

		private final PersonId facilitator;

		private CaseId id;

		private ApplicantTeller.@Nullable Outside outside;

		private Telling(DeskStory story, Request request, DeskTeller.Hands hands, Map<String, Telling> tagged) {
			this.story = story;
			this.request = request;
			this.hands = hands;
			this.tagged = tagged;
			this.facilitator = hands.facilitator(request.desk());
		}

		/** Somebody comes, or applies from where they are. */
		void come() {
			CaseTeller teller = CaseTeller.this;
			if (this.request.outside()) {
				this.outside = teller.applicants.apply(this.request, this.facilitator);
				this.id = this.outside.id();
				return;
			}
			Received received = new Received(teller.desks.byKey(this.request.desk()).id(), DeskTeller.KIND,
					CaseSource.DESK, null, this.request.unasked() ? null : day(), "spoken",
					Set.of(ConsentView.HANDLING, ConsentView.SHARING));
			this.id = teller.acting.run(this.facilitator,
					() -> StoryTeller.done(teller.cases.receive(received, IntakeForm.fields(this.request.answers()))));
		}

		/** Lets a chapter happen now. */
		void tell(Chapter chapter) {
			CaseTeller teller = CaseTeller.this;
			teller.acting.run(this.facilitator, () -> {
				CaseWork.Work on = chapter.linked() ? with()
						: new CaseWork.Work(this.id, teller.bundles.current(DeskTeller.KIND).definition());
				CaseId about = on.id();
				Map<String, List<String>> fields = fields(chapter);
				switch (chapter.deed()) {
					case WORK ->
						teller.work.work(this.story, on, chapter, this.hands.officer(this.request.desk()), day());
					case TIME -> teller.money.time(about);
					case CONTACT, REFER -> teller.work.connect(about, chapter);
					case COST -> StoryTeller.done(teller.money.money().costs(about, fields));
					case PLAN -> StoryTeller.done(teller.money.money().plan(about, fields));
					case APPLY -> teller.money.apply(about, fields);
					case FUND -> teller.money.goOn(about, chapter.said("funder"), fields);
					case AGREE -> teller.money.agree(about, fields);
					case VISIT -> {
						teller.timers.runDue(about.subject());
						StoryTeller.done(teller.money.money().visit(about, fields));
						teller.work.one(this.story, on, "", day());
					}
					case WRITE -> teller.applicants.write(about, chapter);
					case HEAR -> teller.applicants.hear(this.outside, chapter);
					case SAY -> StoryTeller.done(teller.feedback.note(about, teller.feedback.about(about).orElseThrow(),
							IntakeForm.fields(fields)));
					case LINK ->
						StoryTeller.done(teller.linked.link(about, code(this.tagged.get(chapter.said("tag")).id)));
					case CLOSE ->
						StoryTeller.done(teller.closing.close(about, chapter.said("why"), chapter.said("said")));
				}
			});
		}

		private Map<String, List<String>> fields(Chapter chapter) {
			return (chapter.form() != null) ? Told.form(day(), chapter.form()) : Map.of();
		}

		private CaseWork.Work with() {
			return CaseTeller.this.cases.get(this.id)
				.links()
				.stream()
				.map((link) -> new CaseWork.Work(link.id(), link.definition()))
				.findFirst()
				.orElseThrow();
		}

		private String code(CaseId other) {
			return CaseTeller.this.cases.get(other).code();
		}

		private LocalDate day() {
			return CaseTeller.this.today.in(CaseTeller.this.desks.byKey(this.request.desk()).seat());
		}

	}

}
