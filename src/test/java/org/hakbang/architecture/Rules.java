package org.hakbang.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the house (docs/adr/0001). They are written for a root package, so that
 * the same rules run over the product and over classes that break them.
 */
final class Rules {

	private Rules() {
	}

	static Map<String, ArchRule> of(String root) {
		Map<String, ArchRule> rules = new LinkedHashMap<>();
		rules.put("domain knows neither pages nor the engine",
				noClasses().that()
					.resideInAPackage(root + "..domain..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(root + "..web..", root + "..process..", root + ".engine..",
							"org.springframework.web..", "jakarta.servlet..", "org.thymeleaf..", "org.camunda.."));
		rules.put("pages speak to the API, not to the domain",
				noClasses().that()
					.resideInAPackage(root + "..web..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(root + "..domain..", root + "..process.."));
		rules.put("only engine and process name the engine",
				noClasses().that()
					.resideOutsideOfPackages(root + ".engine..", root + "..process..")
					.should()
					.dependOnClassesThat()
					.resideInAPackage("org.camunda.."));
		rules.put("only those above read cycles and cases",
				noClasses().that()
					.resideInAnyPackage(root + ".shared..", root + ".privacy..", root + ".audit..",
							root + ".territory..", root + ".identity..", root + ".checklist..", root + ".engine..",
							root + ".approval..", root + ".notification..", root + ".directory..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(root + ".cycle..", root + ".helpdesk.."));
		rules.put("cycles do not know cases",
				noClasses().that()
					.resideInAPackage(root + ".cycle..")
					.should()
					.dependOnClassesThat()
					.resideInAPackage(root + ".helpdesk.."));
		rules.put("cases do not know cycles",
				noClasses().that()
					.resideInAPackage(root + ".helpdesk..")
					.should()
					.dependOnClassesThat()
					.resideInAPackage(root + ".cycle.."));
		rules.put("shared knows nobody",
				noClasses().that()
					.resideInAPackage(root + ".shared..")
					.should()
					.dependOnClassesThat(new DescribedPredicate<>("another module") {
						@Override
						public boolean test(JavaClass type) {
							return type.getPackageName().startsWith(root + ".")
									&& !type.getPackageName().startsWith(root + ".shared");
						}
					}));
		rules.put("only privacy handles keys",
				noClasses().that()
					.resideOutsideOfPackage(root + ".privacy..")
					.should()
					.dependOnClassesThat()
					.resideInAPackage("javax.crypto.."));
		rules.put("repositories and aggregates stay in their module",
				classes().that(new DescribedPredicate<>("store rows") {
					@Override
					public boolean test(JavaClass type) {
						return type.isAssignableTo(Repository.class) || type.isAnnotatedWith(Table.class)
								|| type.isAnnotatedWith(org.springframework.stereotype.Repository.class);
					}
				}).should(beUsedInTheirModuleOnly(root)));
		// Outside a transaction a stream of rows keeps its connection until it is closed.
		rules.put("rows are read as lists",
				noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream"));
		rules.put("one clock drives everything",
				noClasses().that()
					.doNotHaveSimpleName("SystemClock")
					.should()
					.callMethod(Instant.class, "now")
					.orShould()
					.callMethod(LocalDate.class, "now")
					.orShould()
					.callMethod(LocalDate.class, "now", java.time.ZoneId.class)
					.orShould()
					.callMethod(LocalDateTime.class, "now")
					.orShould()
					.callMethod(OffsetDateTime.class, "now")
					.orShould()
					.callMethod(ZonedDateTime.class, "now")
					.orShould()
					.callMethod(System.class, "currentTimeMillis")
					.orShould()
					.callMethod(Clock.class, "systemUTC")
					.orShould()
					.callMethod(Clock.class, "systemDefaultZone")
					.orShould()
					.callConstructor(Date.class));
		return rules;
	}

	private static ArchCondition<JavaClass> beUsedInTheirModuleOnly(String root) {
		return new ArchCondition<>("be used in their module only") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getDirectDependenciesToSelf()
					.stream()
					.filter((dependency) -> !module(dependency.getOriginClass()).equals(module(type)))
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}

			private String module(JavaClass type) {
				String rest = type.getPackageName()
					.substring(Math.min(root.length() + 1, type.getPackageName().length()));
				int dot = rest.indexOf('.');
				return (dot < 0) ? rest : rest.substring(0, dot);
			}
		};
	}

}
