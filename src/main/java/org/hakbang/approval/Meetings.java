package org.hakbang.approval;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Presence;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings of committees: what was decided there is written down by the secretary (S
 * 3135). What a form holds: see {@link #record}.
 */
@Service
public class Meetings {

	private final MeetingRepository meetings;

	private final MeetingRecording recording;

	private final MeetingSheets sheets;

	private final MeetingDrafts drafts;

	private final Committees bodies;

	private final CommitteeRepository committees;

	private final CommitteeViews views;

	private final ResolutionRepository resolutions;

	private final SignedPapers papers;

	private final Access access;

	private final People people;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	Meetings(MeetingRepository meetings, MeetingRecording recording, MeetingSheets sheets, MeetingDrafts drafts,
			Committees bodies, CommitteeRepository committees, CommitteeViews views, ResolutionRepository resolutions,
			SignedPapers papers, Access access, People people, Trail trail, Ids ids, Clock clock) {
		this.meetings = meetings;
		this.recording = recording;
		this.sheets = sheets;
		this.drafts = drafts;
		this.bodies = bodies;
		this.committees = committees;
		this.views = views;
		this.resolutions = resolutions;
		this.papers = papers;
		this.access = access;
		this.people = people;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/** The form as the reader left it: their draft, or an empty one with a new token. */
	@Transactional(readOnly = true)
	public MeetingSheet sheet(TerritoryId territory, @Nullable String body) {
		Committee committee = committee(territory, body);
		MeetingDrafts.Draft draft = this.drafts.find(this.access.actor(), committee.id()).orElse(null);
		Typed typed = (draft != null) ? draft.typed() : Typed.NOTHING;
		if (typed.id("token").isEmpty()) {
			typed = typed.with("token", this.ids.next().toString());
		}
		return this.sheets.of(committee, typed, draft);
	}

	/** The form with what was typed, counted; nothing is saved. */
	@Transactional(readOnly = true)
	public MeetingSheet count(TerritoryId territory, @Nullable String body, Typed typed) {
		return this.sheets.of(committee(territory, body), typed, null);
	}

	/** Keeps what was typed, valid or not, for this person and committee. */
	@Transactional
	public void saveDraft(TerritoryId territory, @Nullable String body, Typed typed) {
		Committee committee = committee(territory, body);
		this.drafts.save(this.access.actor(), committee.id(), typed, this.clock.instant());
	}

	/**
	 * Records a meeting and what it decided. Fields: {@code token} (a UUID made with the
	 * form: sent twice it is one meeting), {@code date}, {@code place},
	 * {@code seat.<id>}, {@code items} (the ids of the questions it holds) and
	 * {@code item.<id>.…}; {@code action=without-quorum} records a meeting that decides
	 * nothing.
	 * @return the meeting's id; or why it is refused, with nothing saved
	 */
	@Transactional(rollbackFor = IOException.class)
	public Result<UUID> record(TerritoryId territory, @Nullable String body, Typed typed, @Nullable Upload minutes)
			throws IOException {
		this.access.require(Permission.RECORD_DECISION, territory);
		Committee committee = this.committees.lock(territory, this.bodies.body(territory, body))
			.orElseThrow(NotFound::new);
		UUID token = typed.id("token").orElseThrow(NotFound::new);
		MeetingRow again = this.meetings.byToken(token).orElse(null);
		if (again != null) {
			if (!again.committee().equals(committee.id())) {
				throw new NotFound();
			}
			return Result.done(again.id());
		}
		return this.recording.record(committee, this.access.actor(), token, typed, minutes);
	}

	/** The meetings of a territory's committee, newest first. */
	@Transactional(readOnly = true)
	public List<MeetingView.Summary> of(TerritoryId territory, @Nullable String body) {
		this.access.require(Permission.VIEW, territory);
		return this.committees.find(territory, this.bodies.body(territory, body))
			.map((committee) -> this.meetings.of(committee.id()).stream().map(this::summary).toList())
			.orElse(List.of());
	}

	/** The open questions of a territory's committee. */
	@Transactional(readOnly = true)
	public List<ResolutionView> open(TerritoryId territory, @Nullable String body) {
		this.access.require(Permission.VIEW, territory);
		return this.committees.find(territory, this.bodies.body(territory, body))
			.map((committee) -> this.resolutions.open(committee.id()))
			.orElse(List.of());
	}

	@Transactional(readOnly = true)
	public MeetingView get(TerritoryId territory, UUID id) {
		this.access.require(Permission.VIEW, territory);
		MeetingRow meeting = meeting(territory, id);
		Committee committee = this.committees.find(meeting.committee()).orElseThrow();
		Map<UUID, Presence> attendance = this.meetings.attendance(id);
		List<MeetingView.Attendance> roll = this.views
			.seats(committee.seats().stream().filter((seat) -> attendance.containsKey(seat.id())).toList())
			.stream()
			.map((seat) -> new MeetingView.Attendance(seat, attendance.get(seat.id()).key()))
			.toList();
		PersonId by = meeting.recordedBy();
		return new MeetingView(id, this.views.of(committee, meeting.heldOn()), meeting.heldOn(), meeting.place(),
				meeting.base(), meeting.present(), meeting.needed(), meeting.quorum(),
				this.people.names(List.of(by)).getOrDefault(by, ""), meeting.recordedAt(), meeting.minutes(), roll,
				items(id, committee),
				meeting.minutes() == null && this.access.may(Permission.RECORD_DECISION, territory));
	}

	/** Adds the signed minutes to a meeting whose minutes were awaited. */
	@Transactional(rollbackFor = IOException.class)
	public Result<UUID> addMinutes(TerritoryId territory, UUID id, Upload minutes) throws IOException {
		this.access.require(Permission.RECORD_DECISION, territory);
		MeetingRow found = meeting(territory, id);
		Committee committee = this.committees.find(found.committee()).orElseThrow();
		this.committees.lock(territory, committee.body());
		MeetingRow meeting = meeting(territory, id);
		if (meeting.minutes() != null) {
			return Result.done(id);
		}
		Result<UUID> paper = this.papers.take(CommitteeSubjects.subject(committee.id()), minutes, meeting.heldOn(),
				this.access.actor(), "minutes");
		if (paper instanceof Result.Done<UUID> done) {
			this.meetings.addMinutes(id, done.value(), this.access.actor(), this.clock.instant());
			this.trail.record(TrailEntry.of("meeting.minutes-added", null, territory).object(id));
			return Result.done(id);
		}
		return paper;
	}

	private MeetingView.Summary summary(MeetingRow meeting) {
		Committee committee = this.committees.find(meeting.committee()).orElseThrow();
		return new MeetingView.Summary(meeting.id(), meeting.heldOn(), meeting.place(), meeting.base(),
				meeting.present(), meeting.quorum(), meeting.minutes() == null, items(meeting.id(), committee));
	}

	private List<MeetingView.Item> items(UUID meeting, Committee committee) {
		List<CommitteeView.SeatView> seats = this.views.seats(committee.seats());
		return this.meetings.items(meeting)
			.stream()
			.map((item) -> new MeetingView.Item(this.resolutions.view(item.resolution()).orElseThrow(), item.verdict(),
					item.inFavour(), item.against(), item.abstained(), item.base(), item.present(), item.needed(),
					item.reasons(),
					seats.stream()
						.filter((seat) -> item.recused().contains(seat.id()))
						.map(CommitteeView.SeatView::name)
						.toList()))
			.toList();
	}

	private MeetingRow meeting(TerritoryId territory, UUID id) {
		return this.meetings.find(id)
			.filter((meeting) -> this.committees.find(meeting.committee())
				.filter((committee) -> committee.territory().equals(territory))
				.isPresent())
			.orElseThrow(NotFound::new);
	}

	private Committee committee(TerritoryId territory, @Nullable String body) {
		this.access.require(Permission.RECORD_DECISION, territory);
		return this.committees.find(territory, this.bodies.body(territory, body)).orElseThrow(NotFound::new);
	}

}
