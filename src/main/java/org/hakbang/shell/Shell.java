package org.hakbang.shell;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.notification.NoticeBoard;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * What the layout shows around a page, found when it is asked for and once per request.
 * It stands around error pages too, so whatever fails here is left out and logged.
 */
@Component("shell")
@RequestScope
class Shell {

	private static final Log LOG = LogFactory.getLog(Shell.class);

	private final boolean demo;

	private final int daysAhead;

	private final Access access;

	private final People people;

	private final Territories territories;

	private final ObjectProvider<InboxCount> inbox;

	private final NoticeBoard notices;

	private final ObjectProvider<Overview> overview;

	private @Nullable Reader person;

	private @Nullable Home home;

	private boolean personKnown;

	private boolean homeKnown;

	Shell(@Value("${hakbang.demo:false}") boolean demo, @Value("${hakbang.rehearsal.days-ahead:0}") int daysAhead,
			Access access, People people, Territories territories, ObjectProvider<InboxCount> inbox,
			NoticeBoard notices, ObjectProvider<Overview> overview) {
		this.demo = demo;
		this.daysAhead = daysAhead;
		this.access = access;
		this.people = people;
		this.territories = territories;
		this.inbox = inbox;
		this.notices = notices;
		this.overview = overview;
	}

	/** Whether people and figures are invented. */
	public boolean demo() {
		return this.demo;
	}

	/** How many days a rehearsal goes ahead of the calendar, 0 if this is none. */
	public int daysAhead() {
		return this.daysAhead;
	}

	/** Who is signed in, null if nobody. */
	public @Nullable Reader person() {
		if (!this.personKnown) {
			this.personKnown = true;
			this.person = orNull(this::findPerson);
		}
		return this.person;
	}

	/** The reader's territory, null if none. */
	public @Nullable Home home() {
		if (!this.homeKnown) {
			this.homeKnown = true;
			this.home = (person() != null) ? orNull(this::findHome) : null;
		}
		return this.home;
	}

	public int inbox() {
		InboxCount counter = this.inbox.getIfAvailable();
		Integer count = (counter != null && person() != null) ? orNull(counter::count) : null;
		return (count != null) ? count : 0;
	}

	/** How many notices the reader has not read. */
	public int notices() {
		Integer count = (person() != null) ? orNull(this.notices::unread) : null;
		return (count != null) ? count : 0;
	}

	/** The address of the matrix, null for a reader who watches over nothing. */
	public @Nullable String matrix() {
		Overview found = this.overview.getIfAvailable();
		return (found != null && person() != null) ? orNull(found::address) : null;
	}

	/**
	 * The address of the desk the reader works for, of their desks if several, null if
	 * none.
	 */
	public @Nullable String desk() {
		Set<String> desks = (person() != null) ? orNull(this.access::desks) : null;
		if (desks == null || desks.isEmpty()) {
			return null;
		}
		return (desks.size() == 1) ? "/desks/" + desks.iterator().next() : "/desks";
	}

	private @Nullable Reader findPerson() {
		PersonId actor;
		try {
			actor = this.access.actor();
		}
		catch (Forbidden ex) {
			return null;
		}
		return new Reader(this.people.names(Set.of(actor)).getOrDefault(actor, ""));
	}

	// An LGU of one's own comes before the region or country one looks over.
	private @Nullable Home findHome() {
		return this.access.territories()
			.stream()
			.map(this::asHome)
			.min(Comparator.comparing((Home home) -> !home.governs()).thenComparing(Home::name))
			.orElse(null);
	}

	private Home asHome(TerritoryId id) {
		TerritoryView territory = this.territories.get(id);
		Country country = this.territories.country(id);
		// A desk sits in a territory without a part in its work.
		boolean governs = this.access.may(Permission.VIEW, id) && country.levels()
			.stream()
			.anyMatch((level) -> level.governs() && level.key().equals(territory.level()));
		boolean people = this.access.may(Permission.MANAGE_PEOPLE, id)
				|| this.access.may(Permission.MANAGE_OWN_PEOPLE, id);
		return new Home(id.key(), territory.name(), governs, people, this.access.may(Permission.VIEW_TRAIL, id),
				country.zone());
	}

	private static <T> @Nullable T orNull(Supplier<@Nullable T> fact) {
		try {
			return fact.get();
		}
		catch (RuntimeException ex) {
			LOG.warn("Left out of the page's frame", ex);
			return null;
		}
	}

}
