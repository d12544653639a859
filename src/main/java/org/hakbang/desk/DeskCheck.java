package org.hakbang.desk;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Component;

/** What is wrong with what an administrator says of a desk. */
@Component
class DeskCheck {

	private static final int LONGEST = 120;

	private static final int MOST_LANGUAGES = 20;

	private final Territories territories;

	DeskCheck(Territories territories) {
		this.territories = territories;
	}

	List<Problem> problems(TerritoryId seat, DeskData data) {
		List<Problem> problems = new ArrayList<>();
		if (!data.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || data.key().length() > 40
				|| data.key().equals("new")) {
			problems.add(Problem.of("key", "desk.key.wrong"));
		}
		if (!data.prefix().matches("[A-Z]{2,5}")) {
			problems.add(Problem.of("prefix", "desk.prefix.wrong"));
		}
		if (data.name().isEmpty() || data.name().byLanguage().values().stream().allMatch(String::isBlank)) {
			problems.add(Problem.of("name.en", "desk.name.missing"));
		}
		data.name().byLanguage().forEach((language, name) -> length("name." + language, name, problems));
		if (data.agency().isBlank()) {
			problems.add(Problem.of("agency", "desk.agency.missing"));
		}
		length("agency", data.agency(), problems);
		if (data.languages().size() > MOST_LANGUAGES) {
			problems.add(Problem.of("languages", "desk.languages.many", MOST_LANGUAGES));
		}
		data.languages().forEach((language) -> length("languages", language, problems));
		length("address", data.address(), problems);
		if (!data.phone().isEmpty() && !data.phone().matches("\\+?[0-9][0-9 ()./-]{4,30}")) {
			problems.add(Problem.of("phone", "desk.phone.wrong"));
		}
		if (!data.mail().isEmpty() && !data.mail().matches("[^\\s@]{1,64}@[^\\s@]{1,100}\\.[^\\s@]{2,24}")) {
			problems.add(Problem.of("mail", "desk.mail.wrong"));
		}
		if (data.closedOn() != null && data.closedOn().isBefore(data.openedOn())) {
			problems.add(Problem.of("closedOn", "desk.closed.before"));
		}
		if (data.serves().isEmpty()) {
			problems.add(Problem.of("serves", "desk.serves.missing"));
		}
		else if (!data.serves().stream().allMatch((territory) -> known(seat, territory))) {
			problems.add(Problem.of("serves", "desk.serves.unknown"));
		}
		return problems;
	}

	private static void length(String field, String text, List<Problem> problems) {
		if (text.length() > LONGEST) {
			problems.add(Problem.of(field, "desk.long", LONGEST, text.length()));
		}
	}

	/** A desk serves people of its own country. */
	private boolean known(TerritoryId seat, TerritoryId territory) {
		try {
			return territory.country().equals(seat.country()) && this.territories.get(territory).id().equals(territory);
		}
		catch (NotFound ex) {
			return false;
		}
	}

}
