package org.hakbang.shared;

/**
 * The module that owns subjects of a kind says where they belong, so that others can
 * check access to what hangs on them.
 */
public interface SubjectOwner {

	/** The kind of subject it owns, such as {@code cycle}. */
	String kind();

	/**
	 * @throws NotFound if there is no such subject
	 */
	TerritoryId territory(Subject subject);

	/** The address of the subject's page, such as {@code /cycles/0190…}. */
	String page(Subject subject);

}
