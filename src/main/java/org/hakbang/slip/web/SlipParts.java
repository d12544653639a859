package org.hakbang.slip.web;

import java.util.List;
import java.util.Map;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.slip.Awaited;
import org.hakbang.slip.OfficesAsked;
import org.hakbang.slip.SlipStatus;
import org.hakbang.slip.Slips;

import org.springframework.stereotype.Component;

/**
 * "Ask the offices: 3 slips open, 1 returned" on the pages of a cycle and its steps, and
 * on a task what of it is with an office.
 */
@Component
class SlipParts implements PageParts {

	private static final int ORDER = 20;

	private final Slips slips;

	private final OfficesAsked offices;

	SlipParts(Slips slips, OfficesAsked offices) {
		this.slips = slips;
		this.offices = offices;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (place instanceof PagePlace.OfSubject page && page.subject().kind().equals(CycleId.KIND)) {
			return part(place, CycleId.of(page.subject()), "");
		}
		if (place instanceof PagePlace.OfStep page && page.subject().kind().equals(CycleId.KIND)) {
			return part(place, CycleId.of(page.subject()), page.step());
		}
		if (place instanceof PagePlace.OfTask page) {
			List<Awaited> awaited = this.offices.of(page.subject(), page.step(), page.task());
			return awaited.isEmpty() ? List.of()
					: List.of(new PagePart("slip/task-part", awaited, PagePart.Where.TOP, ORDER));
		}
		return List.of();
	}

	private List<PagePart> part(PagePlace place, CycleId cycle, String step) {
		return this.slips.count(cycle, place.territory())
			.map((counts) -> List
				.<PagePart>of(new PagePart("slip/part", new Data(cycle, step, counts), PagePart.Where.ASIDE, ORDER)))
			.orElse(List.of());
	}

	/**
	 * What the part shows.
	 *
	 * @param step the step whose page it stands on, empty on the cycle's own
	 */
	record Data(CycleId cycle, String step, Map<SlipStatus, Integer> counts) {

		public int open() {
			return this.counts.getOrDefault(SlipStatus.OPEN, 0);
		}

		public int returned() {
			return this.counts.getOrDefault(SlipStatus.RETURNED, 0);
		}

	}

}
