package org.hakbang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people of the territories. Most of them have no account and never will. */
@Service
public class People {

	/** Names by id, for pages and lists; an unknown id is left out. */
	public Map<PersonId, String> names(Collection<PersonId> ids) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Everybody known in a territory, by name: grant holders and people without an
	 * account.
	 */
	public List<PersonView> of(TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Notes a person without an account, such as an officer who signs a slip or a member
	 * who never signs in. Needs {@link Permission#MANAGE_OWN_PEOPLE} or
	 * {@link Permission#MANAGE_COMMITTEE}.
	 */
	public Result<PersonId> note(TerritoryId territory, String name, @Nullable String office) {
		throw new IllegalStateException("skeleton");
	}

}
