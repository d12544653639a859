package org.hakbang.cycle;

import java.util.Optional;
import java.util.Set;

import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.Value;
import org.hakbang.shared.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code decided-with-quorum-on}: the date of the latest meeting that approved the step.
 * A committee approves nothing without its quorum; what an officer decided has none.
 */
@Component
class DecidedWithQuorumOn implements ComputedValues {

	/** Late, as in {@link StepDecidedOn}. */
	private final ObjectProvider<Resolutions> resolutions;

	DecidedWithQuorumOn(ObjectProvider<Resolutions> resolutions) {
		this.resolutions = resolutions;
	}

	@Override
	public Set<String> names() {
		return Set.of("decided-with-quorum-on");
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		return this.resolutions.getObject()
			.approval(subject, step)
			.filter((resolution) -> resolution.meeting() != null)
			.map(ResolutionView::decidedOn)
			.map(Value.Day::new);
	}

}
