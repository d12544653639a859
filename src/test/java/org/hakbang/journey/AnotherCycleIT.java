package org.hakbang.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.hakbang.testing.Form;
import org.hakbang.testing.Installation;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cycle that the product has never heard of (three steps, three approvals, own diagrams
 * and checklists, no Java) is put in two folders and driven to the end of its steps, over
 * HTTP.
 */
class AnotherCycleIT {

	private static final String TOWN = "PH-0403411000";

	private final String today = LocalDate.now(ZoneId.of("Asia/Manila")).toString();

	@TempDir
	Path folder;

	@Test
	void a_cycle_of_three_steps_is_data() {
		Map<String, String> folders = Map.of("HAKBANG_PROCESSES",
				Path.of("src/test/resources/smallcycle/processes").toAbsolutePath().toString(), "HAKBANG_CHECKLISTS",
				Path.of("src/test/resources/smallcycle/checklists").toAbsolutePath().toString());
		try (Installation product = Installation.in(this.folder.resolve("data"), folders)) {
			TownHall hall = new TownHall(product, TOWN);
			Visitor admin = hall.firstAdministrator();
			Colleague lorna = new Colleague(hall.account(admin, "Lorna Dizon", "focal-point", ""));
			Visitor andres = hall.account(lorna.visitor(), "Andres Malabanan", "committee-secretary", "");
			Colleague cynthia = new Colleague(hall.account(lorna.visitor(), "Cynthia Perez", "supplier", "budget"));
			Visitor mayor = hall.account(admin, "Ramon Oliveros", "local-chief-executive", "");
			hall.committee(andres, this.today, List.of("Sangguniang Bayan:Corazon Villegas:chair",
					"PESO:Noel Austria:member", "Families:Luz Pamatmat:member"));
			String cycle = hall.open(lorna.visitor(), Integer.parseInt(this.today.substring(0, 4)));

			plan(lorna, cynthia, andres, cycle);
			plant(lorna, mayor, cycle);
			lorna.finish("Write the report", Map.of("T3.1", Map.of("value", List.of("complete"))));
			// Nobody approves the third step: submitting it signs it off.
			assertThat(lorna.visitor().see(cycle).document().select(".steps .s-done")).hasSize(3);
		}
	}

	/** The budget office does its own task; the committee decides. */
	private void plan(Colleague lorna, Colleague cynthia, Visitor andres, String cycle) {
		lorna.finish("Choose the site", Map.of("T1.1", Map.of("value", List.of("yes"))));
		cynthia.finish("Order the seedlings", Map.of("T1.2", Map.of("value", List.of("12"))));
		lorna.finish("Submit the plan", Map.of());
		new Meeting(andres, TOWN).record(3, this.today, "approved", 3, 0, "");
		assertThat(lorna.visitor().see(cycle).document().select(".steps .s-done")).hasSize(1);
	}

	/** The local chief executive decides alone: first sends it back, then approves. */
	private void plant(Colleague lorna, Visitor mayor, String cycle) {
		lorna.finish("Plant", Map.of("T2.1", Map.of("value", List.of("6"))));
		decide(mayor, "returned", "Water them first.");
		assertThat(lorna.visitor().see(lorna.task("Plant")).text()).contains("Water them first.");
		lorna.finish("Plant", Map.of());
		decide(mayor, "approved", "");
		assertThat(lorna.visitor().see(cycle).document().select(".steps .s-done")).hasSize(2);
	}

	private static void decide(Visitor mayor, String decision, String reasons) {
		Page page = mayor.see(new Colleague(mayor).task("Decide on step 2, Plant"));
		Form form = page.form("form:has(input[name=decision])").fill("decision", decision).fill("reasons", reasons);
		Page decided = form.submit();
		assertThat(decided.status()).as(decided.text()).isEqualTo(200);
	}

}
