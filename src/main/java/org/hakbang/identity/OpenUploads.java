package org.hakbang.identity;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Addresses to which people without an account may send files, though they hold no secret
 * themselves. A bean of it decides before anything of the form is read.
 */
public interface OpenUploads {

	/** Whether the address is one of them. */
	boolean covers(String path);

	/**
	 * Where the browser is sent instead; empty if the files may be read.
	 * @return an address inside the application
	 */
	Optional<String> elsewhere(HttpServletRequest request);

}
