package org.hakbang.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundle;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a matrix, as it stands in the address. What makes no sense there
 * is as if it were not there.
 *
 * @param definition the newest edition of the kind of cycle that is shown
 * @param kinds whether there are others
 * @param status null for any
 * @param step the id of the step that must have the status, empty for any
 * @param level the level of territory, empty for any
 * @param name words that the name contains, empty for all
 * @param longer only where a step has been open for more than so many working days; 0 for
 * all
 * @param page from 1; one beyond the last is the last
 */
record MatrixQuery(CycleDefinition definition, boolean kinds, @Nullable Sought status, String step, String level,
		String name, int longer, Sort sort, int page) {

	/** Working days; more says "stuck" to nobody, less to everybody. */
	static final List<Integer> SPANS = List.of(20, 60, 120);

	private static final int LONGEST_NAME = 60;

	/**
	 * Reads an address.
	 * @param bundles what there is to show, by key
	 * @throws NotFound if there is nothing to show at all
	 */
	static MatrixQuery of(Map<String, String> fields, List<Bundle> bundles) {
		List<CycleDefinition> definitions = bundles.stream().map(Bundle::definition).toList();
		CycleDefinition definition = definitions.stream()
			.filter((each) -> each.key().equals(fields.get("cycle")))
			.findFirst()
			.or(() -> definitions.stream().findFirst())
			.orElseThrow(NotFound::new);
		String step = fields.getOrDefault("step", "");
		String level = fields.getOrDefault("kind", "");
		String name = fields.getOrDefault("name", "").strip();
		return new MatrixQuery(definition, definitions.size() > 1,
				Sought.ofKey(fields.getOrDefault("status", "")).orElse(null),
				definition.steps().stream().map(StepDefinition::id).anyMatch(step::equals) ? step : "",
				definition.levels().contains(level) ? level : "",
				name.substring(0, Math.min(name.length(), LONGEST_NAME)),
				SPANS.stream().filter((span) -> span.toString().equals(fields.get("longer"))).findFirst().orElse(0),
				Sort.ofKey(fields.getOrDefault("sort", "")), number(fields.getOrDefault("page", "1")));
	}

	private static int number(String page) {
		return page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
	}

	MatrixQuery page(int number) {
		return new MatrixQuery(this.definition, this.kinds, this.status, this.step, this.level, this.name, this.longer,
				this.sort, number);
	}

	/** The same order and spans, but every territory. */
	public MatrixQuery everything() {
		return new MatrixQuery(this.definition, this.kinds, null, "", "", "", 0, this.sort, 1);
	}

	MatrixQuery only(Sought status, String step) {
		return new MatrixQuery(this.definition, this.kinds, status, step, "", "", 0, Sort.NAME, 1);
	}

	public boolean filtered() {
		return this.status != null || !this.level.isEmpty() || !this.name.isEmpty() || this.longer > 0;
	}

	/** Where the page of a territory shows this; only what differs from the rule. */
	public String address(TerritoryId place) {
		return address(place, "");
	}

	/**
	 * The same of a file beside the page.
	 * @param file such as {@code /matrix.csv}
	 */
	String address(TerritoryId place, String file) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("cycle", this.kinds ? this.definition.key() : "");
		fields.put("status", (this.status != null) ? this.status.key() : "");
		fields.put("step", this.step);
		fields.put("kind", this.level);
		fields.put("name", this.name);
		fields.put("longer", (this.longer > 0) ? String.valueOf(this.longer) : "");
		fields.put("sort", (this.sort != Sort.NAME) ? this.sort.key() : "");
		fields.put("page", (this.page > 1) ? String.valueOf(this.page) : "");
		String said = fields.entrySet()
			.stream()
			.filter((field) -> !field.getValue().isEmpty())
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return "/matrix/" + place.key() + file + (said.isEmpty() ? "" : "?" + said);
	}

}
