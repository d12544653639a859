package org.hakbang.approval.domain;

/** Votes on the question "shall this be approved?". */
public record Votes(int inFavour, int against, int abstained) {

	public static final Votes NONE = new Votes(0, 0, 0);

	public Votes {
		if (inFavour < 0 || against < 0 || abstained < 0) {
			throw new IllegalArgumentException("Votes are not negative");
		}
	}

	/** Those who voted: who abstains does not. */
	public int cast() {
		return this.inFavour + this.against;
	}

	public int total() {
		return cast() + this.abstained;
	}

}
