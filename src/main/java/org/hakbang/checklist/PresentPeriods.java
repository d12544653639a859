package org.hakbang.checklist;

import java.time.Instant;
import java.util.Map;

import org.hakbang.shared.Subject;

/**
 * When the present period of what is asked anew each period has begun. Whoever owns the
 * subject implements it.
 */
public interface PresentPeriods {

	/**
	 * By code of an indicator with {@code each-period}: answers and documents that came
	 * earlier are of an earlier period. Without an entry everything counts, as in the
	 * first period.
	 */
	Map<String, Instant> begun(Subject subject);

}
