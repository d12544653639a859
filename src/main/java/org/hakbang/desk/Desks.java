package org.hakbang.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The help desks. That there is a desk, and what an institution says of itself, is
 * public; what it knows and does is for its own people, and for nobody else at all.
 */
@Service
public class Desks {

	private final DeskRows rows;

	private final DeskCheck check;

	private final Access access;

	private final Territories territories;

	private final Today today;

	private final Trail trail;

	private final Ids ids;

	Desks(DeskRows rows, DeskCheck check, Access access, Territories territories, Today today, Trail trail, Ids ids) {
		this.rows = rows;
		this.check = check;
		this.access = access;
		this.territories = territories;
		this.today = today;
		this.trail = trail;
		this.ids = ids;
	}

	/**
	 * A desk, also a closed one; asks nobody who reads.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public DeskView get(DeskId id) {
		return this.rows.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * The same by its key.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public DeskView byKey(String key) {
		return this.rows.find(key).orElseThrow(NotFound::new);
	}

	/** The desks that receive people today, by key, for everybody. */
	@Transactional(readOnly = true)
	public List<DeskView> open() {
		return this.rows.all().stream().filter((desk) -> desk.isOpenOn(this.today.in(desk.seat()))).toList();
	}

	/** The desks that the actor works for today, also closed ones; none for nobody. */
	@Transactional(readOnly = true)
	public List<DeskView> mine() {
		return this.access.desks()
			.stream()
			.sorted()
			.flatMap((key) -> this.rows.find(key).stream())
			.filter(this::handles)
			.toList();
	}

	/** Whether the actor works for the desk today. */
	@Transactional(readOnly = true)
	public boolean handles(DeskId id) {
		return this.rows.find(id).filter(this::handles).isPresent();
	}

	private boolean handles(DeskView desk) {
		return Stream.of(Role.values())
			.filter(Role::ofDesk)
			.anyMatch((role) -> this.access.holds(role, desk.key(), desk.seat()));
	}

	/**
	 * The desk, for those who work for it today.
	 * @throws NotFound for everybody else, whatever they hold
	 */
	@Transactional(readOnly = true)
	public DeskView requireHandled(DeskId id) {
		return this.rows.find(id).filter(this::handles).orElseThrow(NotFound::new);
	}

	/**
	 * The desk, for those who work for it and the administrators of its seat: what it is
	 * and does as an institution, but none of its cases.
	 * @throws NotFound for everybody else
	 */
	@Transactional(readOnly = true)
	public DeskView requireSeen(DeskId id) {
		return this.rows.find(id)
			.filter((desk) -> handles(desk) || administers(desk.seat()))
			.orElseThrow(NotFound::new);
	}

	/**
	 * The desk, for the administrators of its seat.
	 * @throws Forbidden for those who work for it
	 * @throws NotFound for everybody else
	 */
	@Transactional(readOnly = true)
	public DeskView requireAdministered(DeskId id) {
		DeskView desk = requireSeen(id);
		if (!administers(desk.seat())) {
			throw new Forbidden();
		}
		return desk;
	}

	/** Whether the actor may open and change desks that sit in a territory. */
	public boolean administers(TerritoryId seat) {
		return this.access.may(Permission.MANAGE_PEOPLE, seat);
	}

	/**
	 * The desks that sit in a territory, also closed ones, for its administrators.
	 * @throws NotFound if the actor may not view the territory
	 * @throws Forbidden if they may, but do not administer it
	 */
	@Transactional(readOnly = true)
	public List<DeskView> in(TerritoryId seat) {
		this.access.require(Permission.MANAGE_PEOPLE, seat);
		return this.rows.in(seat);
	}

	/** All desks whose seat the actor administers, also closed ones, by key. */
	@Transactional(readOnly = true)
	public List<DeskView> administered() {
		return this.rows.all().stream().filter((desk) -> administers(desk.seat())).toList();
	}

	/**
	 * Who works for it today, the facilitators first, then by name; as
	 * {@link #requireSeen}.
	 */
	@Transactional(readOnly = true)
	public List<DeskPerson> people(DeskId id) {
		DeskView desk = requireSeen(id);
		return Stream.of(Role.DESK_FACILITATOR, Role.DESK_OFFICER)
			.flatMap((role) -> this.access.holders(role, desk.key(), desk.seat())
				.stream()
				.map((person) -> new DeskPerson(person, role)))
			.toList();
	}

	/**
	 * Whether a territory is one of those a desk serves, or lies in one; for everybody.
	 */
	@Transactional(readOnly = true)
	public boolean serves(DeskId id, TerritoryId territory) {
		return this.rows.serves(id, territory);
	}

	/**
	 * The places its people can be of, for everybody: what has a government of its own
	 * among the territories it serves and below them, by level from the top, then by
	 * name.
	 */
	@Transactional(readOnly = true)
	public List<TerritoryView> places(DeskId id) {
		List<String> governing = this.territories.country(get(id).seat())
			.levels()
			.stream()
			.filter(Country.Level::governs)
			.map(Country.Level::key)
			.toList();
		return this.rows.places(id, governing).stream().map(this.territories::get).toList();
	}

	/**
	 * Opens a desk. Needs {@link Permission#MANAGE_PEOPLE} at its seat. Refuses under the
	 * fields {@code key}, {@code prefix}, {@code name.<language>}, {@code agency},
	 * {@code languages}, {@code address}, {@code phone}, {@code mail}, {@code closedOn}
	 * and {@code serves}.
	 */
	@Transactional
	public Result<DeskId> open(TerritoryId seat, DeskData data) {
		this.access.require(Permission.MANAGE_PEOPLE, seat);
		List<Problem> problems = this.check.problems(seat, data);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		DeskId id = new DeskId(this.ids.next());
		if (!this.rows.add(id, seat, data)) {
			return Result.refused(Problem.of(this.rows.find(data.key()).isPresent() ? "key" : "prefix", "desk.taken"));
		}
		this.rows.serve(id, data.serves(), this.today.in(seat));
		this.trail.record(TrailEntry.of("desk.opened", null, seat).item(data.key()).object(id.value()));
		return Result.done(id);
	}

	/**
	 * Changes what is said of a desk; its key and prefix stay what they are. Refuses as
	 * {@link #open(TerritoryId, DeskData)}, and under no field if somebody changed it
	 * meanwhile.
	 * @param version of the row that the form was filled with
	 */
	@Transactional
	public Result<DeskId> change(DeskId id, int version, DeskData data) {
		DeskView desk = requireAdministered(id);
		DeskData kept = new DeskData(desk.key(), desk.prefix(), data.name(), data.agency(), data.languages(),
				data.hours(), data.address(), data.phone(), data.mail(), data.openedOn(), data.closedOn(),
				data.serves());
		List<Problem> problems = this.check.problems(desk.seat(), kept);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		if (Objects.equals(desk.data(), kept)) {
			return Result.done(id);
		}
		if (!this.rows.change(id, version, kept)) {
			return Result.refused(Problem.of("", "desk.changed-meanwhile"));
		}
		this.rows.serve(id, kept.serves(), this.today.in(desk.seat()));
		this.trail.record(TrailEntry.of("desk.changed", null, desk.seat()).item(desk.key()).object(id.value()));
		return Result.done(id);
	}

}
