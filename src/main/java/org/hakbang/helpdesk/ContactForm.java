package org.hakbang.helpdesk;

import java.util.List;

/**
 * A contact or a referral as typed.
 *
 * @param who the service or person, in free words
 * @param service a word of {@link ServiceKinds}
 * @param on {@code yyyy-mm-dd}; today if empty
 * @param said what came of it, or why the person is sent there
 * @param share ids of fields to pass on; none for a contact
 */
public record ContactForm(String who, String service, String on, String said, List<String> share) {

}
