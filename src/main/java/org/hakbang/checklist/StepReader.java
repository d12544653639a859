package org.hakbang.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.Indicator.Requirement;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads the checklist of one step: its tasks, then its indicators. */
final class StepReader {

	/** Begins a form field's name, so it has no room for other signs. */
	private static final String CODE = "[A-Z][A-Za-z0-9]*(\\.[0-9]+)*";

	/** Pages where a task can be done, if it is not the task's own. */
	private static final List<String> PLACES = List.of("committee", "reporting");

	/** What a rule accepts that any answer meets. */
	private static final String ANY = "*";

	private final YamlMap root;

	private final Set<String> codes;

	private final @Nullable Repeats repeats;

	private final String main;

	private final List<Indicator> perDesk;

	private final Map<String, TaskDefinition> tasks = new HashMap<>();

	private final Set<String> asked = new HashSet<>();

	/**
	 * @param codes the codes of the cycle so far; those of this step are added
	 * @param repeats what cycle.yaml says of the step
	 * @param main the file that names the step
	 * @param perDesk indicators that are counted over all cases of a desk; those of this
	 * step are added
	 */
	StepReader(YamlMap root, Set<String> codes, @Nullable Repeats repeats, String main, List<Indicator> perDesk) {
		this.root = root;
		this.codes = codes;
		this.repeats = repeats;
		this.main = main;
		this.perDesk = perDesk;
	}

	StepDefinition read(String id, int number, String process, Approval approval) {
		String step = this.root.word("step");
		if (!step.isEmpty() && !step.equals(id)) {
			this.root.finding("step", this.main + " calls this step '" + id + "', the file calls it '" + step + "'");
		}
		Text title = this.root.text("title");
		Text summary = this.root.text("summary");
		List<TaskDefinition> read = this.root.maps("tasks", this::task);
		if (read.isEmpty()) {
			this.root.finding("tasks", "a step needs at least one task");
		}
		else if (read.stream().filter(TaskDefinition::submits).count() > 1) {
			this.root.finding("tasks", "only one task of a step can submit it");
		}
		List<Indicator> indicators = this.root.maps("indicators", this::indicator);
		for (TaskDefinition task : read) {
			if (task.purpose().isEmpty() && !task.submits() && !this.asked.contains(task.id())) {
				this.root.finding("tasks",
						"the task '" + task.id() + "' asks no indicator, so it must say its 'purpose'");
			}
		}
		this.root.refuseOthers();
		return new StepDefinition(id, number, title, summary, process, approval, this.repeats, read, indicators);
	}

	/** A file that holds nothing but indicators of the desk itself. */
	void deskOnly() {
		this.root.text("title");
		this.root.optionalText("summary");
		this.root.maps("indicators", this::indicator)
			.forEach((indicator) -> this.root.finding("indicators",
					"the indicator '" + indicator.code() + "' must say 'per: desk' here"));
		this.root.refuseOthers();
	}

	private Optional<TaskDefinition> task(YamlMap map) {
		TaskDefinition task = new TaskDefinition(map.id("id"), map.text("title"), map.optionalText("purpose"), due(map),
				map.flag("submits"), map.words("completes-when"), map.word("place", ""),
				MeasureReader.options(map, "outcomes"));
		if (task.outcomes().size() == 1) {
			map.finding("outcomes", "one outcome is no choice: name two or more, or leave 'outcomes' out");
		}
		if (!task.id().isEmpty() && this.tasks.put(task.id(), task) != null) {
			map.finding("id", "another task has the id '" + task.id() + "'");
		}
		if (!task.place().isEmpty() && !PLACES.contains(task.place())) {
			map.finding("place", "unknown place '" + task.place() + "': there are " + String.join(", ", PLACES));
		}
		map.refuseOthers();
		return Optional.of(task);
	}

	/** Working days as a number, or a map with an event of the planning calendar. */
	private static @Nullable TaskDue due(YamlMap map) {
		if (map.isMap("due")) {
			return map.map("due").map((due) -> {
				TaskDue by = new TaskDue.By(due.id("by"), due.integer("days-before", 0, 0, 250));
				due.refuseOthers();
				return by;
			}).orElse(null);
		}
		int days = map.integer("due", 0, 0, 999);
		return (days > 0) ? new TaskDue.Within(days) : null;
	}

	private Optional<Indicator> indicator(YamlMap map) {
		String code = code(map);
		Text title = map.text("title");
		Text question = map.text("question");
		Text why = map.text("why");
		Text guidance = map.optionalText("guidance");
		Text means = map.text("means");
		Optional<Measure> measure = new MeasureReader(map).read();
		List<Option> alternatives = MeasureReader.alternatives(map);
		String computed = map.word("computed", "");
		boolean desk = perDesk(map);
		String task = desk ? "" : task(map, computed);
		Requirement requirement = requirement(map, "required", measure, alternatives);
		Requirement aim = requirement(map, "aim", measure, alternatives);
		boolean eachPeriod = eachPeriod(map, computed);
		Evidence evidence = evidence(map);
		if (!computed.isEmpty() && evidence == Evidence.REQUIRED) {
			map.finding("evidence", "nobody can put evidence behind a computed indicator");
		}
		String supplier = map.word("supplier", "");
		List<String> levels = map.words("applies-to");
		String proposedBy = map.word("proposed-by", "");
		if (!proposedBy.isEmpty() && !computed.isEmpty()) {
			map.finding("proposed-by", "only what people answer can be proposed to them");
		}
		List<String> sdg = map.words("sdg");
		List<String> basis = map.words("basis");
		if (basis.isEmpty()) {
			map.finding("basis", "'basis' must say where the indicator comes from");
		}
		map.refuseOthers();
		measure.ifPresent((known) -> refuseIdle(map, known, alternatives, requirement, aim));
		Optional<Indicator> read = measure.map((known) -> new Indicator(code, title, question, why, guidance, known,
				requirement, aim, computed.isEmpty() ? null : computed, eachPeriod, evidence, means, supplier, task,
				levels, alternatives, sdg, basis, proposedBy.isEmpty() ? null : proposedBy));
		if (desk) {
			read.ifPresent(this.perDesk::add);
			return Optional.empty();
		}
		return read;
	}

	private boolean perDesk(YamlMap map) {
		String per = map.word("per", "case");
		boolean desk = per.equals("desk");
		if (map.has("per") && !(desk && this.main.equals(CycleDefinition.CASE_FILE))) {
			map.finding("per", "'per' can only be desk, in a kind of case");
		}
		if (desk && map.has("task")) {
			map.finding("task", "an indicator of the desk is asked by no task of a case: leave out 'task' or 'per'");
			map.take("task");
		}
		return desk;
	}

	private String code(YamlMap map) {
		String code = map.word("code");
		if (!code.isEmpty() && !code.matches(CODE)) {
			map.finding("code",
					"'" + code + "' is no code of an indicator: use a capital letter, a number, a dot and a number");
		}
		if (!code.isEmpty() && !this.codes.add(code)) {
			map.finding("code", "another indicator of the cycle has the code '" + code + "'");
		}
		return code;
	}

	private String task(YamlMap map, String computed) {
		String task = map.word("task", "");
		if (computed.isEmpty() && task.isEmpty()) {
			map.finding("'task' is missing: which task asks this indicator?");
		}
		if (!computed.isEmpty() && !task.isEmpty()) {
			map.finding("task", "a computed indicator is asked by no task: leave out 'task' or 'computed'");
		}
		if (!task.isEmpty() && !this.tasks.containsKey(task)) {
			map.finding("task", "this file has no task '" + task + "'");
		}
		this.asked.add(task);
		return task;
	}

	private boolean eachPeriod(YamlMap map, String computed) {
		boolean eachPeriod = map.flag("each-period");
		if (eachPeriod && this.repeats == null) {
			map.finding("each-period", "only a step that repeats (cycle.yaml) can be asked each period");
		}
		if (eachPeriod && !computed.isEmpty()) {
			map.finding("each-period", "nobody answers a computed indicator: leave out 'each-period' or 'computed'");
		}
		return eachPeriod;
	}

	private static Evidence evidence(YamlMap map) {
		String word = map.word("evidence", "optional");
		if (!word.equals("required") && !word.equals("optional")) {
			map.finding("evidence", "'evidence' must be required or optional, not '" + word + "'");
		}
		return word.equals("required") ? Evidence.REQUIRED : Evidence.OPTIONAL;
	}

	private static @Nullable Requirement requirement(YamlMap map, String key, Optional<Measure> measure,
			List<Option> alternatives) {
		return map.map(key).map((requirement) -> {
			if (!requirement.has("rule")) {
				requirement.finding("'rule' is missing");
			}
			Text text = requirement.text("text");
			Rule rule = requirement.map("rule")
				.flatMap((known) -> new RuleReader(new RuleFit(measure.orElse(null), alternatives)).read(known))
				.orElse(null);
			requirement.refuseOthers();
			return (rule != null) ? new Requirement(rule, text) : null;
		}).orElse(null);
	}

	/** An alternative must have an effect and must not be mistaken for an option. */
	private static void refuseIdle(YamlMap map, Measure measure, List<Option> alternatives,
			@Nullable Requirement requirement, @Nullable Requirement aim) {
		boolean ruled = requirement != null || aim != null;
		Set<String> accepted = new HashSet<>();
		for (Requirement each : new Requirement[] { requirement, aim }) {
			if (each != null) {
				collect(each.rule(), accepted);
			}
		}
		for (Option alternative : alternatives) {
			if (ruled && !accepted.contains(ANY) && !accepted.contains(alternative.id())) {
				map.finding("alternatives", "no rule accepts the alternative '" + alternative.id() + "'");
			}
			if (Words.of(measure).contains(alternative.id())) {
				map.finding("alternatives", "the alternative '" + alternative.id() + "' is already an answer");
			}
		}
	}

	private static void collect(Rule rule, Set<String> accepted) {
		if (rule instanceof Rule.AcceptedAlternative alternative) {
			accepted.add(alternative.id());
		}
		else if (rule instanceof Rule.AllOf all) {
			all.rules().forEach((each) -> collect(each, accepted));
		}
		else if (rule instanceof Rule.AnyOf any) {
			any.rules().forEach((each) -> collect(each, accepted));
		}
		else if (rule instanceof Rule.IsSet) {
			accepted.add(ANY);
		}
	}

}
