package org.hakbang.identity;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as others see one.
 *
 * @param office the key of the office the person speaks for in this territory, null if
 * none is known
 * @param account whether the person can sign in
 */
public record PersonView(PersonId id, String name, @Nullable String office, boolean account) {

}
