package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the list of steps of a cycle or a case, and the checklist of each. */
final class StepListReader {

	private final String main;

	private final Map<String, byte[]> files;

	private final List<Finding> findings;

	private final Set<String> codes = new HashSet<>();

	private final Set<String> steps = new HashSet<>();

	private final Set<String> checklists = new HashSet<>();

	private final List<Indicator> perDesk = new ArrayList<>();

	/**
	 * @param main the file that lists the steps
	 */
	StepListReader(String main, Map<String, byte[]> files, List<Finding> findings) {
		this.main = main;
		this.files = files;
		this.findings = findings;
	}

	/** The steps under {@code steps}; there must be one. */
	List<StepDefinition> read(YamlMap map) {
		int before = this.findings.size();
		List<StepDefinition> read = map.maps("steps", this::step);
		if (!map.has("steps") || (read.isEmpty() && this.findings.size() == before)) {
			map.finding("steps", "at least one step is needed");
		}
		return read;
	}

	/** What runs beside the steps, under {@code sides}: no number, nobody approves. */
	List<StepDefinition> sides(YamlMap map) {
		return map.maps("sides", (side) -> {
			String id = id(side);
			String process = side.id("process");
			return checklist(side)
				.flatMap((root) -> Optional.of(reader(root, null).read(id, 0, process, new Approval.NotNeeded())));
		});
	}

	/** Further indicators of the desk itself, in a file of their own. */
	void deskFile(String name) {
		if (this.checklists.add(name)) {
			new YamlFile(name, this.findings).root(this.files).ifPresent((root) -> reader(root, null).deskOnly());
		}
	}

	/** A file that is no checklist of a step; empty if it cannot be read. */
	Optional<YamlMap> further(String name) {
		this.checklists.add(name);
		return new YamlFile(name, this.findings).root(this.files);
	}

	/** What the product counts over the cases of a desk, of all files read so far. */
	List<Indicator> perDesk() {
		return List.copyOf(this.perDesk);
	}

	/** The ids of all steps read so far. */
	Set<String> ids() {
		return this.steps;
	}

	private Optional<StepDefinition> step(YamlMap map) {
		String id = id(map);
		int number = map.integer("number", this.steps.size(), 1, 99);
		if (number != this.steps.size()) {
			map.finding("number", "the numbers of the steps must count up from 1 in the order of the list");
		}
		String process = map.id("process");
		Approval approval = map.map("approval").map(this::approval).orElseGet(() -> {
			if (!map.has("approval")) {
				map.finding("'approval' is missing: {by: committee, body: …}, {by: officer, role: …} or {by: nobody}");
			}
			return new Approval.NotNeeded();
		});
		Repeats repeats = map.map("repeats").map(StepListReader::repeats).orElse(null);
		return checklist(map).flatMap((root) -> Optional.of(reader(root, repeats).read(id, number, process, approval)));
	}

	private String id(YamlMap map) {
		String id = map.id("id");
		if (!id.isEmpty() && !this.steps.add(id)) {
			map.finding("id", "another step has the id '" + id + "'");
		}
		return id;
	}

	private StepReader reader(YamlMap root, @Nullable Repeats repeats) {
		return new StepReader(root, this.codes, repeats, this.main, this.perDesk);
	}

	/** The file that a step names. */
	private Optional<YamlMap> checklist(YamlMap map) {
		String checklist = map.word("checklist");
		map.refuseOthers();
		if (checklist.isEmpty()) {
			return Optional.empty();
		}
		if (!this.checklists.add(checklist)) {
			map.finding("checklist", "another step has the checklist '" + checklist + "'");
			return Optional.empty();
		}
		if (!this.files.containsKey(checklist)) {
			map.finding("checklist", "the file '" + checklist + "' is missing");
			return Optional.empty();
		}
		return new YamlFile(checklist, this.findings).root(this.files);
	}

	private static Repeats repeats(YamlMap map) {
		List<Rhythm> periods = new ArrayList<>();
		for (String word : map.words("periods")) {
			Rhythm.ofKey(word)
				.ifPresentOrElse(periods::add, () -> map.finding("periods",
						"unknown period '" + word + "': there are " + String.join(", ", Rhythm.keys())));
		}
		if (!map.has("periods")) {
			map.finding("periods", "'periods' must name those that can be chosen: " + String.join(", ", Rhythm.keys()));
		}
		int due = map.integer("due", Repeats.DUE, 1, 250);
		map.refuseOthers();
		return new Repeats(List.copyOf(periods), due);
	}

	private Approval approval(YamlMap map) {
		String by = map.word("by");
		Approval approval = switch (by) {
			case "committee" -> new Approval.ByCommittee(map.id("body"));
			case "officer" -> new Approval.ByOfficer(map.id("role"));
			default -> new Approval.NotNeeded();
		};
		if (!by.isEmpty() && !Set.of("committee", "officer", "nobody").contains(by)) {
			map.finding("by", "unknown approval '" + by + "': use committee, officer or nobody");
		}
		map.refuseOthers();
		return approval;
	}

	/** Every file must be named by something. */
	void refuseUnnamedFiles() {
		for (String name : new TreeSet<>(this.files.keySet())) {
			if (!name.equals(this.main) && name.matches(".*\\.ya?ml") && !this.checklists.contains(name)) {
				this.findings.add(new Finding(name, 0, "no step of " + this.main + " names this file"));
			}
		}
	}

}
