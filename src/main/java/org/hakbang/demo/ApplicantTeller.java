package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.hakbang.demo.DeskStory.Chapter;
import org.hakbang.demo.DeskStory.Request;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMessages;
import org.hakbang.helpdesk.CaseQuery;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.helpdesk.IntakeForm;
import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.helpdesk.PublicMessages;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * People of the story who have no account, and what they and the desk write to each
 * other.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class ApplicantTeller {

	/** Of a range that is kept for examples: nobody sends from there. */
	private static final String ADDRESS = "192.0.2.1";

	private final PublicCases outside;

	private final PublicDrafts drafts;

	private final PublicMessages messages;

	private final CaseMessages desk;

	private final Cases cases;

	private final ActingAs acting;

	private final Ids ids;

	ApplicantTeller(PublicCases outside, PublicDrafts drafts, PublicMessages messages, CaseMessages desk, Cases cases,
			ActingAs acting, Ids ids) {
		this.outside = outside;
		this.drafts = drafts;
		this.messages = messages;
		this.desk = desk;
		this.cases = cases;
		this.acting = acting;
		this.ids = ids;
	}

	/** Somebody applies without an account, part by part. */
	Outside apply(Request request, PersonId facilitator) {
		DeskView to = this.outside.desk(request.desk());
		Ticket ticket = StoryTeller.done(this.drafts.begin(to, this.outside.kind(DeskTeller.KIND).orElseThrow(),
				Map.of("covers", List.of(ConsentView.HANDLING, ConsentView.SHARING)), ADDRESS));
		PublicDraft draft = this.drafts.open(ticket, ADDRESS).orElseThrow();
		draft.parts().forEach((part) -> this.drafts.save(draft, part, IntakeForm.fields(request.answers())));
		StoryTeller.done(this.drafts.send(ticket, Map.of(), ADDRESS));
		return new Outside(this.acting.run(facilitator,
				() -> this.cases.page(new CaseQuery(to.id(), ticket.code(), "", "", "", "all", 1)).lines().get(0).id()),
				ticket);
	}

	void write(CaseId id, Chapter chapter) {
		StoryTeller.done(this.desk.write(id, chapter.said("text"), chapter.said("piece"), this.ids.next()));
	}

	/** The person looks at what there is and answers. */
	void hear(Outside person, Chapter chapter) {
		this.messages.look(person.ticket(), ADDRESS);
		try {
			StoryTeller.done(this.messages.write(person.ticket(), chapter.said("text"), List.of(), null,
					this.ids.next(), ADDRESS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A case and what its applicant holds to follow it. */
	record Outside(CaseId id, Ticket ticket) {
	}

}
