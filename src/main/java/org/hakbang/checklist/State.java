package org.hakbang.checklist;

/** How an indicator stands. Missing is not bad, and "not yet" is a good answer. */
public enum State {

	MET, NOT_MET, UNANSWERED, NOT_APPLICABLE;

	/** The last part of its key in the message bundle, {@code state.not-met}. */
	public String key() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
