package org.hakbang.shared;

/**
 * A territory: the ISO 3166-1 alpha-2 code of its country and the code that country gives
 * it (PSGC in the Philippines). The country itself has its own code as {@code code}.
 */
public record TerritoryId(String country, String code) {

	/** Both parts in one word, as in an address: {@code PH-0403405000}. */
	public String key() {
		return this.country + "-" + this.code;
	}

	/**
	 * Reads {@link #key()} back.
	 * @throws NotFound if it cannot be the key of a territory
	 */
	public static TerritoryId ofKey(String key) {
		if (!key.matches("[A-Z]{2}-[0-9A-Za-z-]{1,20}")) {
			throw new NotFound();
		}
		return new TerritoryId(key.substring(0, 2), key.substring(3));
	}

}
