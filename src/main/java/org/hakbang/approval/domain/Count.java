package org.hakbang.approval.domain;

/**
 * A quorum counted for one question.
 *
 * @param base the seats that count: those of the day without the recused
 * @param room present in the room, without the recused
 * @param afar present from afar, without the recused
 * @param needed how many must be present
 * @param recusedPresent seats that are present and recused: they do not vote
 */
public record Count(int base, int room, int afar, int needed, int recusedPresent) {

	public int present() {
		return this.room + this.afar;
	}

	public boolean reached() {
		return present() >= this.needed;
	}

	/** How many seats are short of a quorum; 0 if it is reached. */
	public int shortOf() {
		return Math.max(0, this.needed - present());
	}

	/** Whether it could be reached if everybody came. */
	public boolean reachable() {
		return this.base >= this.needed;
	}

}
