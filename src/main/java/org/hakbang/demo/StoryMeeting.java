package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.approval.CommitteeView;
import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Typed;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * A meeting of the story: all seats but the last are in the room, and all of those vote
 * the same.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class StoryMeeting {

	private final Committees committees;

	private final Meetings meetings;

	private final ActingAs acting;

	private final Ids ids;

	StoryMeeting(Committees committees, Meetings meetings, ActingAs acting, Ids ids) {
		this.committees = committees;
		this.meetings = meetings;
		this.acting = acting;
		this.ids = ids;
	}

	/**
	 * @param said {@code place}, {@code reasons} and, if it is not approved,
	 * {@code decision}
	 */
	void hold(TerritoryId territory, Map<String, String> said, Map<String, PersonId> hands, LocalDate today) {
		this.acting.run(hands.get(Role.COMMITTEE_SECRETARY.key()), () -> {
			try {
				StoryTeller.done(this.meetings.record(territory, null, fields(territory, said, today),
						Paper.saying("signed-minutes.pdf", "Signed minutes of the meeting")));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private Typed fields(TerritoryId territory, Map<String, String> said, LocalDate today) {
		String decision = said.getOrDefault("decision", "approved");
		String votes = (decision.equals("approved")) ? "for" : "against";
		List<CommitteeView.SeatView> seats = this.committees.find(territory, null).orElseThrow().seats();
		List<ResolutionView> open = this.meetings.open(territory, null);
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("token", List.of(this.ids.next().toString()));
		fields.put("date", List.of(today.toString()));
		fields.put("place", List.of(said.get("place")));
		for (int i = 0; i < seats.size(); i++) {
			fields.put("seat." + seats.get(i).id(), List.of((i < seats.size() - 1) ? "room" : "absent"));
		}
		fields.put("items", open.stream().map((question) -> question.id().toString()).toList());
		open.forEach((question) -> {
			String field = "item." + question.id();
			fields.put(field + ".decision", List.of(decision));
			fields.put(field + "." + votes, List.of(String.valueOf(seats.size() - 1)));
			fields.put(field + ".reasons", List.of(said.get("reasons")));
		});
		return new Typed(fields);
	}

}
