package org.hakbang.shared;

/**
 * A part that another module puts on a page.
 *
 * @param template the template whose fragment {@code part} is shown; the fragment finds
 * {@code data}
 * @param data what the fragment shows
 * @param where the column it stands in
 * @param order the lower, the higher on the page
 */
public record PagePart(String template, Object data, Where where, int order) {

	public enum Where {

		/** Above everything: the way to the page. */
		ABOVE,

		/** Before the page's own main text: what must be seen first. */
		TOP,
		/** Below the page's own main text. */
		MAIN,
		/** In the column at the side; below the main text on a phone. */
		ASIDE

	}

}
