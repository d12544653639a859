package org.hakbang.dashboard;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.hakbang.identity.Access;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shell.Overview;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The matrix that the reader last looked at, with its filter: the way back from whatever
 * a cell led to. It is kept in the session and not in addresses, so that nobody can hand
 * somebody a way "back" to anywhere else.
 */
@Component
class LastMatrix implements Overview {

	private static final String NAME = "matrix";

	private final Access access;

	private final Watched watched;

	private final Territories territories;

	LastMatrix(Access access, Watched watched, Territories territories) {
		this.access = access;
		this.watched = watched;
		this.territories = territories;
	}

	void remember(TerritoryView place, String address, HttpServletRequest request) {
		Seen seen = new Seen(this.access.actor().toString(), place.id().key(), place.name(), address);
		HttpSession session = request.getSession();
		if (!seen.equals(session.getAttribute(NAME))) {
			session.setAttribute(NAME, seen);
		}
	}

	/** The last one, if the territory stands in it. */
	Optional<Seen> over(TerritoryId place) {
		return Optional.ofNullable(seen())
			.filter((seen) -> this.territories.covers(TerritoryId.ofKey(seen.place()), place));
	}

	@Override
	public @Nullable String address() {
		Seen seen = seen();
		if (seen != null) {
			return seen.address();
		}
		return this.watched.highest().map((place) -> "/matrix/" + place.id().key()).orElse(null);
	}

	private @Nullable Seen seen() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		HttpSession session = attributes.getRequest().getSession(false);
		return (session != null && session.getAttribute(NAME) instanceof Seen seen
				&& seen.reader().equals(this.access.actor().toString())) ? seen : null;
	}

	/**
	 * A matrix as it was looked at.
	 *
	 * @param reader the person; another may sign in with the same browser
	 * @param place the key of the territory
	 */
	record Seen(String reader, String place, String name, String address) implements Serializable {

	}

}
