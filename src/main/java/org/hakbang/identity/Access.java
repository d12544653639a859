package org.hakbang.identity;

import java.util.List;
import java.util.Set;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who acts now and what they may do where. Every query and command of every service asks
 * here first.
 */
@Service
public class Access {

	/**
	 * The person who acts now. @throws org.hakbang.shared.Forbidden if nobody is signed
	 * in
	 */
	public PersonId actor() {
		throw new IllegalStateException("skeleton");
	}

	public boolean may(Permission permission, TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Requires a permission.
	 * @throws org.hakbang.shared.NotFound if the actor may not even view the territory's
	 * work
	 * @throws org.hakbang.shared.Forbidden if the actor may view but not do this
	 */
	public void require(Permission permission, TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Whether the actor holds the role today; {@code office} matters for {@code supplier}
	 * only.
	 */
	public boolean holds(Role role, @Nullable String office, TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	/** Who holds the role today ("who can act"), by name. */
	public List<PersonView> holders(Role role, @Nullable String office, TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * The territories where the actor holds a grant of their own today (not those that
	 * lie below).
	 */
	public Set<TerritoryId> territories() {
		throw new IllegalStateException("skeleton");
	}

	/** The offices the actor supplies data for in a territory. */
	public Set<String> offices(TerritoryId territory) {
		throw new IllegalStateException("skeleton");
	}

}
