package org.hakbang.architecture;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.hakbang.Hakbang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final String VIOLATIONS = "org.hakbang.architecture.violations";

	private final JavaClasses product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.hakbang");

	private final JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);

	@TestFactory
	Stream<DynamicTest> the_product_keeps_each_rule() {
		return Rules.of("org.hakbang")
			.entrySet()
			.stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getKey(),
					() -> rule.getValue().allowEmptyShould(true).check(this.product)));
	}

	@TestFactory
	Stream<DynamicTest> each_rule_fails_on_classes_that_break_it() {
		Map<String, ArchRule> rules = Rules.of(VIOLATIONS);
		return rules.entrySet()
			.stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getKey(),
					() -> assertThat(rule.getValue().evaluate(this.violations).hasViolation()).isTrue()));
	}

	@Test
	void the_modules_have_no_circle_and_reach_into_nobodys_inside() {
		ApplicationModules.of(Hakbang.class).verify();
	}

}
