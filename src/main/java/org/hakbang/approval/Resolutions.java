package org.hakbang.approval;

import java.util.List;
import java.util.Optional;

import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Service;

/** Questions put to approvers and what became of them. */
@Service
public class Resolutions {

	/**
	 * Freezes what was seen and puts the question. Refused if the committee does not
	 * exist, has no seats, or cannot reach its quorum without the submitter. The caller
	 * makes the engine call afterwards.
	 */
	public Result<ResolutionId> submit(Submission submission) {
		throw new IllegalStateException("skeleton");
	}

	/** The resolutions of a subject's step, newest first. */
	public List<ResolutionView> of(Subject subject, String step) {
		throw new IllegalStateException("skeleton");
	}

	/** The latest decided resolution of a step that approved it. */
	public Optional<ResolutionView> approval(Subject subject, String step) {
		throw new IllegalStateException("skeleton");
	}

}
