package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.audit.TrailLine;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.identity.Access;
import org.hakbang.paper.Papers;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One document with all that is held about a person in a case, for the person (Senegal,
 * law 2008-12: right of access). The desk makes it and gives it out; each of the two
 * stands in the trail.
 */
@Service
public class SubjectAccess {

	/** How it can be given out. */
	public static final List<String> WAYS = List.of("handed", "sent", "read");

	private static final String GIVEN = "case.copy-given";

	private static final int NEWEST = 500;

	private final CaseFiles files;

	private final CaseReading reading;

	private final List<HeldChapter> chapters;

	private final HeldWords words;

	private final Papers papers;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	private final boolean demo;

	SubjectAccess(CaseFiles files, CaseReading reading, List<HeldChapter> chapters, HeldWords words, Papers papers,
			Access access, Trail trail, Clock clock, @Value("${hakbang.demo:false}") boolean demo) {
		this.files = files;
		this.reading = reading;
		this.chapters = chapters.stream().sorted(Comparator.comparingInt(HeldChapter::order)).toList();
		this.words = words;
		this.papers = papers;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
		this.demo = demo;
	}

	/** All of it; that it was looked at stands in the trail. */
	@Transactional
	public HeldView look(CaseId id) {
		CaseFile file = this.files.get(id);
		this.trail.record(TrailEntry.of("case.looked", file.subject(), file.territory()));
		return view(file);
	}

	/** The same to take away, tagged for those who hear it; an export. */
	@Transactional
	public byte[] pdf(CaseId id) {
		CaseFile file = this.files.get(id);
		this.trail.record(TrailEntry.of("case.copy-made", file.subject(), file.territory()));
		Map<String, Object> model = new HashMap<>();
		model.put("view", view(file));
		model.put("place", file.territory());
		model.put("demo", this.demo);
		return this.papers.pdf("helpdesk/held-paper", model);
	}

	/**
	 * Notes that the person got it. Refused under {@code how}.
	 * @param how one of {@link #WAYS}
	 */
	@Transactional
	public Result<CaseId> given(CaseId id, String how) {
		CaseFile file = this.files.lock(id);
		if (!WAYS.contains(how)) {
			return Result.refused(Problem.of("how", "held.given.how-missing"));
		}
		this.trail.record(TrailEntry.of(GIVEN, file.subject(), file.territory()).item(how));
		return Result.done(id);
	}

	private HeldView view(CaseFile file) {
		PersonId reader = this.access.actor();
		return new HeldView(this.reading.view(file), this.clock.instant(), this.words.who(reader),
				this.chapters.stream()
					.map((chapter) -> new HeldView.Chapter("c" + chapter.order(), this.words.say(chapter.title()),
							chapter.of(file)))
					.toList(),
				HeldElsewhere.REASONS.values().stream().distinct().map(this.words::say).toList(), given(file));
	}

	private List<Fact> given(CaseFile file) {
		return this.trail.of(file.subject(), null, NEWEST)
			.stream()
			.filter((line) -> line.entry().action().equals(GIVEN))
			.map((line) -> new Fact(this.words.moment(file, line.at()), given(line)))
			.toList();
	}

	private String given(TrailLine line) {
		return this.words.say("held.given.how." + line.entry().item()) + " (" + this.words.who(line.actor()) + ")";
	}

}
