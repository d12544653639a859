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

/** {@code step-decided-on}: the date of the decision that signed the step off. */
@Component
class StepDecidedOn implements ComputedValues {

	/**
	 * The check of bundles knows this bean, and resolutions know the bundles; they are
	 * asked for when needed.
	 */
	private final ObjectProvider<Resolutions> resolutions;

	StepDecidedOn(ObjectProvider<Resolutions> resolutions) {
		this.resolutions = resolutions;
	}

	@Override
	public Set<String> names() {
		return Set.of("step-decided-on");
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		return this.resolutions.getObject().approval(subject, step).map(ResolutionView::decidedOn).map(Value.Day::new);
	}

}
