package org.hakbang.talk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about steps and indicators. Whoever may see the page may read and
 * write, auditors too: they have questions. Words can be taken back, never changed.
 */
@Service
public class Comments {

	/** What one person says is counted over this time. */
	private static final Duration WINDOW = Duration.ofHours(1);

	private final CommentRows rows;

	private final Places places;

	private final Colleagues colleagues;

	private final CommentNotices notices;

	private final Access access;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	private final int perHour;

	Comments(CommentRows rows, Places places, Colleagues colleagues, CommentNotices notices, Access access, Trail trail,
			Ids ids, Clock clock, @Value("${hakbang.comments.per-hour}") int perHour) {
		this.rows = rows;
		this.places = places;
		this.colleagues = colleagues;
		this.notices = notices;
		this.access = access;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
		this.perHour = perHour;
	}

	/**
	 * Everything that was said in a cycle or case, by step, those about the step before
	 * those about its indicators, the oldest first.
	 * @throws NotFound if there is no such subject, or not for the actor
	 */
	@Transactional(readOnly = true)
	public List<Comment> of(Subject subject) {
		this.places.territory(subject);
		return this.rows.of(subject);
	}

	/** A part of what was said about a topic, the newest first. */
	@Transactional(readOnly = true)
	public List<Comment> about(Topic topic, int skip, int limit) {
		this.places.of(topic);
		return this.rows.about(topic, skip, limit);
	}

	@Transactional(readOnly = true)
	public int count(Topic topic) {
		this.places.of(topic);
		return this.rows.count(topic);
	}

	/** How many comments stand at the indicators of a step, by code. */
	@Transactional(readOnly = true)
	public Map<String, Integer> counts(Subject subject, String step) {
		this.places.territory(subject);
		return this.rows.counts(subject, step);
	}

	/**
	 * Says something. Refuses under {@code text} and {@code tell}.
	 * @param id the comment's new id: the same form sent twice says it once
	 * @param tell whom to tell, besides those whose name stands behind an {@code @}
	 */
	@Transactional
	public Result<UUID> write(Topic topic, UUID id, String typed, List<PersonId> tell) {
		Place place = this.places.of(topic);
		this.access.require(Permission.COMMENT, place.territory());
		PersonId actor = this.access.actor();
		Words words = Words.typed(typed);
		List<PersonId> authors = this.rows.authors(topic);
		List<PersonView> known = this.colleagues.of(place.territory(), authors);
		List<Problem> problems = new ArrayList<>(words.problems());
		if (!known.stream().map(PersonView::id).toList().containsAll(tell)) {
			problems.add(Problem.of("tell", "talk.tell.unknown"));
		}
		if (this.rows.since(actor, this.clock.instant().minus(WINDOW), id) >= this.perHour) {
			problems.add(Problem.of("text", "talk.too-many", this.perHour));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		Set<PersonId> mentioned = new LinkedHashSet<>(tell);
		mentioned.addAll(Colleagues.named(words.text(), known));
		Comment comment = new Comment(id, topic, place.territory(), actor, this.clock.instant(), words.text(),
				List.copyOf(mentioned), null);
		if (!this.rows.add(comment)) {
			return again(comment);
		}
		this.trail.record(entry("comment.written", comment));
		this.notices.send(place, comment, others(place, comment, authors, known));
		return Result.done(id);
	}

	/** The same form a second time, or somebody else's id. */
	private Result<UUID> again(Comment comment) {
		Comment there = this.rows.lock(comment.id()).orElseThrow(NotFound::new);
		if (!there.author().equals(comment.author()) || !there.topic().equals(comment.topic())) {
			throw new NotFound();
		}
		return Result.done(there.id());
	}

	/**
	 * Who should hear of it without being named: whoever has joined in; the focal points
	 * if nobody else would hear.
	 */
	private List<PersonId> others(Place place, Comment comment, List<PersonId> authors, List<PersonView> known) {
		Set<PersonId> joined = new HashSet<>(authors);
		joined.removeAll(comment.mentioned());
		joined.retainAll(known.stream().map(PersonView::id).toList());
		return (joined.isEmpty() && comment.mentioned().isEmpty()) ? this.colleagues.focalPoints(place.territory())
				: List.copyOf(joined);
	}

	/**
	 * Takes back one's own words: they are erased, and that something was said stays.
	 * @throws Forbidden if somebody else wrote it
	 */
	@Transactional
	public Comment withdraw(UUID id) {
		Comment comment = lock(id);
		if (!comment.author().equals(this.access.actor())) {
			throw new Forbidden();
		}
		if (!comment.withdrawn()) {
			this.rows.erase(id);
			mark(comment, "withdrawn", "comment.withdrawn");
		}
		return comment;
	}

	/**
	 * Says that it is settled, or open again: its author may, and whoever answers for the
	 * work.
	 * @throws Forbidden if the actor is neither
	 */
	@Transactional
	public Comment settle(UUID id, boolean settled) {
		Comment comment = lock(id);
		if (!maySettle(comment)) {
			throw new Forbidden();
		}
		if (!comment.withdrawn() && settled != (comment.settled() != null)) {
			mark(comment, settled ? "settled" : "opened", settled ? "comment.settled" : "comment.opened");
		}
		return comment;
	}

	/** Whether the actor may say that it is settled. */
	public boolean maySettle(Comment comment) {
		return comment.author().equals(this.access.actor()) || this.access.may(Permission.ANSWER, comment.territory());
	}

	private Comment lock(UUID id) {
		Comment comment = this.rows.lock(id).orElseThrow(NotFound::new);
		this.access.require(Permission.VIEW, comment.territory());
		return comment;
	}

	private void mark(Comment comment, String what, String action) {
		this.rows.mark(this.ids.next(), comment.id(), what, this.access.actor(), this.clock.instant());
		this.trail.record(entry(action, comment));
	}

	private static TrailEntry entry(String action, Comment comment) {
		Topic topic = comment.topic();
		return TrailEntry.of(action, topic.subject(), comment.territory())
			.step(topic.step())
			.item(topic.indicator())
			.object(comment.id());
	}

}
