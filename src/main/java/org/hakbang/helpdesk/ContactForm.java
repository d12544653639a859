package org.hakbang.helpdesk;

import java.util.List;

/**
 * A contact or a referral as typed.
 *
 * @param who the service or person, in free words; with a partner the person spoken to,
 * may be empty then
 * @param service a word of {@link org.hakbang.directory.ServiceKinds}; with a partner it
 * may be empty
 * @param on {@code yyyy-mm-dd}; today if empty
 * @param said what came of it, or why the person is sent there
 * @param share ids of fields to pass on; none for a contact
 * @param partner the id of a partner in the directory; empty if it is named in free words
 */
public record ContactForm(String who, String service, String on, String said, List<String> share, String partner) {

	/** Somebody in free words. */
	public ContactForm(String who, String service, String on, String said, List<String> share) {
		this(who, service, on, said, share, "");
	}

}
