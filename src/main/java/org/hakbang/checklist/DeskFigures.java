package org.hakbang.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.shared.Text;
import org.hakbang.shared.TerritoryId;

/**
 * What is counted over the cases of help desks. Who counts implements it; checklists name
 * the figures under {@code computed} (with {@code per: desk}) and {@code proposed-by}.
 */
public interface DeskFigures {

	/**
	 * The names it answers to, and the measure that each answers in. A bundle that names
	 * another, or under another measure, is refused.
	 */
	Map<String, Class<? extends Measure>> names();

	/** The kinds of services that a heading may count. */
	Set<String> services();

	/** The kinds of outreach that a heading may count. */
	Set<String> outreach();

	/**
	 * What desks that serve a territory propose for an indicator that names a figure;
	 * nothing that would tell of fewer than five people.
	 */
	List<Proposal> proposals(Indicator indicator, TerritoryId territory);

	/** Who counted what an answer was taken over from. */
	Text source(Origin origin);

	/** The period of what an answer was taken over from. */
	Text period(Origin origin);

}
