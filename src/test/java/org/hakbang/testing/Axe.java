package org.hakbang.testing;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Asks axe about the page that a browser shows. The program is brought to a page once,
 * and only breaches travel back: what passed is most of an answer and nobody reads it.
 */
final class Axe {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	/**
	 * Which rules are meant is asked of axe itself, so that a new rule about colours is
	 * not forgotten.
	 */
	private static final String RUN = """
			async ([tags, colours]) => {
			  const only = !colours ? { type: 'tag', values: tags } : { type: 'rule', values: axe.getRules(['cat.color'])
			    .filter(r => r.tags.some(t => tags.includes(t)) && !r.tags.includes('experimental') && !r.tags.includes('deprecated'))
			    .map(r => r.ruleId) };
			  if (only.values.length === 0) throw new Error('no rule to run');
			  const answer = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
			  return answer.violations.flatMap(v => v.nodes.map(n => v.id + ', ' + v.help + ': ' + n.html));
			}""";

	private Axe() {
	}

	/** Breaches of WCAG 2.2 A and AA. */
	static List<String> breaches(Page page) {
		return run(page, false);
	}

	/** Breaches of those of the same rules that look at colours. */
	static List<String> breachesByColour(Page page) {
		return run(page, true);
	}

	private static List<String> run(Page page, boolean colours) {
		if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
			page.evaluate(AxeBuilder.getAxeScript());
		}
		return ((List<?>) page.evaluate(RUN, List.of(RULES, colours))).stream().map(String::valueOf).toList();
	}

}
