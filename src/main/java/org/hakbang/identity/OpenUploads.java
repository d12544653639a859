package org.hakbang.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Addresses to which people without an account may send files, though they hold no secret
 * themselves. A bean of it decides before anything of the form is read.
 */
public interface OpenUploads {

	/** Whether the address is one of them. */
	boolean covers(String path);

	/**
	 * The form as it may go on: as it came if its files may be read, else
	 * {@link FormWithoutFiles without them}, so that nothing that was typed is lost.
	 */
	HttpServletRequest admitted(HttpServletRequest request);

}
