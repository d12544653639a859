package org.hakbang.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.checklist.Approval;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.stereotype.Component;

/** The pages of committees and decisions that the browser tests look at. */
@Component
class CommitteeVisits implements Visits {

	private final CommitteeStory story;

	CommitteeVisits(CommitteeStory story) {
		this.story = story;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId bare = Lgus.next();
		PersonId beginner = this.story.people.withAccount(Role.FOCAL_POINT, bare);
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Cast officers = this.story.cast();
		Question paper = this.story.question(officers, new Approval.ByOfficer("local-chief-executive"));
		PersonId mayor = this.story.people.withAccount(Role.LOCAL_CHIEF_EXECUTIVE, officers.lgu());
		Map<String, List<String>> meeting = this.story.meeting(cast, 2);
		meeting.put("action", List.of("without-quorum"));
		meeting.put("items", List.of(question.id().toString()));
		UUID held = CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
		String base = "/territories/" + cast.lgu().key() + "/committee";
		return List.of(Visit.by(beginner, "/territories/" + bare.key() + "/committee"),
				Visit.by(cast.secretary(), base), Visit.by(cast.secretary(), base + "/seats/" + cast.seats().get(4)),
				Visit.by(cast.secretary(), base + "/meetings/new"),
				Visit.by(cast.secretary(), base + "/meetings/" + held),
				Visit.by(cast.secretary(), "/resolutions/" + question.id()),
				Visit.by(mayor, "/resolutions/" + paper.id() + "/decide"),
				Visit.by(officers.secretary(), "/resolutions/" + paper.id() + "/decide"));
	}

}
