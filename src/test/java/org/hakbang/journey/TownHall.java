package org.hakbang.journey;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hakbang.testing.Form;
import org.hakbang.testing.Installation;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a town hall gets its people: the first administrator, accounts, people who never
 * sign in, the committee.
 */
record TownHall(Installation product, String territory) {

	private static final String PASSWORD = "mangoes in the rain";

	/** With the code that the first start has printed. */
	Visitor firstAdministrator() {
		Matcher code = Pattern.compile("with this code: (\\S+)").matcher(product.output());
		assertThat(code.find()).as(product.output()).isTrue();
		Visitor admin = new Visitor(product.port());
		admin.see("/setup")
			.form("main form")
			.fill("code", code.group(1))
			.fill("name", "Ester Quizon")
			.fill("email", "ester@example.org")
			.fill("password", PASSWORD)
			.fill("again", PASSWORD)
			.submit();
		return new Visitor(product.port()).signIn("ester@example.org", PASSWORD);
	}

	/** Notes somebody who never signs in. */
	Page note(Visitor by, String name, String office) {
		Form form = by.see("/territories/" + territory + "/people/new").form("main form").fill("name", name);
		return form.fill("office", office).submit();
	}

	/**
	 * Somebody makes an account for somebody else, who changes the temporary password.
	 */
	Visitor account(Visitor by, String name, String role, String office) {
		String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
		Form roles = note(by, name, "").form("form[action$=/roles]").fill("role", role);
		if (!office.isEmpty()) {
			roles.fill("supplies", office);
		}
		String temporary = roles.submit()
			.form("form[action$=/account]")
			.fill("email", email)
			.submit()
			.find("#temporary-password")
			.text();
		Visitor visitor = new Visitor(product.port()).signIn(email, temporary);
		visitor.see("/account")
			.form("form[action$=/password]")
			.fill("current", temporary)
			.fill("password", PASSWORD)
			.fill("again", PASSWORD)
			.submit();
		return visitor;
	}

	/**
	 * Constitutes the committee with its seats ({@code label:person:function}) and the
	 * usual quorum rule.
	 */
	void committee(Visitor by, String date, List<String> seats) {
		String address = "/territories/" + territory + "/committee";
		by.see(address)
			.form("form:has(input[name=signatory])")
			.fill("name", "Committee on Migration and Development")
			.fill("instrument", "executive-order")
			.fill("number", "12")
			.fill("date", date)
			.fill("signatory", "Mayor Roberto Alcala")
			.attach("scan", "executive order 12.pdf", Colleague.PAPER)
			.submit();
		for (String seat : seats) {
			String[] parts = seat.split(":");
			Page page = by.see(address);
			Form form = page.form("form[action$=/seats]")
				.fill("label", parts[0])
				.fill("function", parts[2])
				.fill("from", date);
			String known = page.document()
				.select("form[action$=/seats] select[name=person] option")
				.stream()
				.filter((option) -> option.text().contains(parts[1]))
				.map((option) -> option.attr("value"))
				.findFirst()
				.orElse("other");
			form.fill("person", known);
			if (known.equals("other")) {
				form.fill("personName", parts[1]);
			}
			Page filled = form.submit();
			assertThat(filled.status()).as(filled.text()).isEqualTo(200);
		}
		by.see(address).form("form[action$=/quorum]").fill("rule", "more-than-half").submit();
	}

	/** Opens a cycle and answers its address. */
	String open(Visitor by, int fromYear) {
		Page opened = by.see("/territories/" + territory + "/cycles/new")
			.form("main form")
			.fill("fromYear", String.valueOf(fromYear))
			.fill("toYear", String.valueOf(fromYear + 2))
			.submit();
		Matcher id = Pattern.compile("/cycles/([0-9a-f-]{36})").matcher(opened.address().getPath());
		assertThat(id.find()).as(opened.address() + opened.text()).isTrue();
		return id.group();
	}

}
