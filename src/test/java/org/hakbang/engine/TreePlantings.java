package org.hakbang.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Owns subjects of a kind that lives only in these tests; hears what the engine says and
 * opens the next waiting step, as an owner does.
 */
class TreePlantings implements SubjectProcess {

	static final String KIND = "tree-planting";

	final Map<UUID, String> bundles = new ConcurrentHashMap<>();

	final Map<UUID, List<String>> heard = new ConcurrentHashMap<>();

	final Map<Subject, Map<String, StepPhase>> phases = new ConcurrentHashMap<>();

	private final ObjectProvider<Processes> processes;

	private final ObjectProvider<Bundles> definitions;

	TreePlantings(ObjectProvider<Processes> processes, ObjectProvider<Bundles> definitions) {
		this.processes = processes;
		this.definitions = definitions;
	}

	Subject add(String bundle) {
		Subject subject = new Subject(KIND, UUID.randomUUID());
		again(subject, bundle, Map.of());
		return subject;
	}

	/** After a restart, for this owner keeps nothing in tables. */
	void again(Subject subject, String bundle, Map<String, StepPhase> reached) {
		this.bundles.put(subject.id(), bundle);
		this.heard.put(subject.id(), Collections.synchronizedList(new ArrayList<>()));
		this.phases.put(subject, new ConcurrentHashMap<>(reached));
	}

	List<String> heard(Subject subject) {
		return this.heard.get(subject.id());
	}

	@Override
	public boolean visible(Subject subject) {
		return true;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return new TerritoryId("PH", "0403405000");
	}

	@Override
	public String page(Subject subject) {
		return "/trees/" + subject.id();
	}

	@Override
	public String bundle(Subject subject) {
		return this.bundles.get(subject.id());
	}

	@Override
	public Map<String, StepPhase> phases(Subject subject) {
		return Map.copyOf(this.phases.getOrDefault(subject, Map.of()));
	}

	@Override
	public void changed(Subject subject, String step, StepPhase phase) {
		heard(subject).add(step + " " + phase);
		Map<String, StepPhase> steps = this.phases.get(subject);
		steps.put(step, phase);
		if (phase == StepPhase.SIGNED_OFF || phase == StepPhase.RECOGNISED) {
			this.definitions.getObject()
				.get(bundle(subject))
				.definition()
				.steps()
				.stream()
				.filter((next) -> steps.get(next.id()) == StepPhase.WAITING)
				.findFirst()
				.ifPresent((next) -> this.processes.getObject().open(subject, next.id()));
		}
	}

	@Override
	public void ended(Subject subject) {
		heard(subject).add("ended");
		this.phases.remove(subject);
	}

}
