package org.hakbang.testing;

import java.time.Duration;
import java.util.Arrays;

import org.assertj.core.api.SoftAssertions;

/**
 * Holds pages to the time that was promised for them, over HTTP, warm. {@code -Pscale}
 * takes the promise by the word, for two cores that do nothing else; otherwise four times
 * that is enough, for machines that do.
 */
public final class Promise {

	/** Whether the full sizes run. */
	public static final boolean FULL = "full".equals(System.getProperty("hakbang.scale"));

	private static final int LENIENT = 4;

	private final Visitor reader;

	private final int measured;

	private final SoftAssertions kept = new SoftAssertions();

	/**
	 * @param measured how often each page is asked for
	 */
	public Promise(Visitor reader, int measured) {
		this.reader = reader;
		this.measured = measured;
	}

	/** Asks for a page once. */
	public long time(String path) {
		long start = System.nanoTime();
		this.reader.download(path);
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	/** Measures a page and prints what came out. */
	public void of(String path, int millis) {
		long[] times = new long[this.measured];
		for (int at = 0; at < this.measured; at++) {
			times[at] = time(path);
		}
		Arrays.sort(times);
		long median = times[this.measured / 2];
		long slow = times[this.measured * 95 / 100];
		System.out.printf("%s: median %d ms, p95 %d ms, promised %d ms%n", path, median, slow, millis);
		if (FULL) {
			this.kept.assertThat(slow).as(path + ", p95 in ms").isLessThan(millis);
		}
		else {
			this.kept.assertThat(median).as(path + ", median in ms").isLessThan((long) LENIENT * millis);
		}
	}

	/** Fails with all that took longer. */
	public void hold() {
		this.kept.assertAll();
	}

}
