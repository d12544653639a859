package org.hakbang.testing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hakbang.desk.DeskData;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.desk.Hours;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

import org.springframework.stereotype.Component;

/**
 * Opens desks for tests: {@code desks.at(lgu)}; then
 * {@code people.with(Role.DESK_FACILITATOR, lgu)} works there.
 */
@Component
public class TestDesks {

	private final Desks desks;

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Clock clock;

	TestDesks(Desks desks, TestPeople people, ActingAs actingAs, Clock clock) {
		this.desks = desks;
		this.people = people;
		this.actingAs = actingAs;
		this.clock = clock;
	}

	/** The one desk that sits in an LGU and serves it, open since a month ago. */
	public DeskView at(TerritoryId seat) {
		return at(seat, TestPeople.desk(seat), prefix(seat.code()));
	}

	public DeskView at(TerritoryId seat, String key, String prefix) {
		PersonId administrator = this.people.with(Role.ADMINISTRATOR, seat);
		Result<DeskId> opened = this.actingAs.run(administrator, () -> this.desks.open(seat, data(key, prefix, seat)));
		return this.desks.get(((Result.Done<DeskId>) opened).value());
	}

	public DeskData data(String key, String prefix, TerritoryId... serves) {
		return new DeskData(key, prefix, new Text(Map.of("en", "Desk " + key, "fr", "Bureau " + key)),
				"Regional development agency", List.of("French", "Mandinka"),
				new Hours(Map.of(DayOfWeek.MONDAY, Hours.read("8:00-13:00, 14:00-17:00").orElseThrow())), "Main street",
				"+221 33 000 00 00", key + "@example.org",
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusMonths(1), null, List.of(serves));
	}

	/** Five letters out of the digits by which LGUs differ. */
	private static String prefix(String code) {
		return code.substring(2, 7)
			.chars()
			.mapToObj((digit) -> String.valueOf((char) ('A' + digit - '0')))
			.collect(Collectors.joining());
	}

}
