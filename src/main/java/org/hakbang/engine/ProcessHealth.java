package org.hakbang.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.hakbang.shared.Subject;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares where the engine's tokens are with what the owners of the subjects have
 * written down. Down if they differ for any subject whose process runs; then a step shows
 * people something the engine does not know.
 */
@Component("engineHealthIndicator")
class ProcessHealth implements HealthIndicator {

	private final Tokens tokens;

	private final Subjects subjects;

	private final TransactionTemplate snapshot;

	ProcessHealth(Tokens tokens, Subjects subjects, PlatformTransactionManager transactions) {
		this.tokens = tokens;
		this.subjects = subjects;
		// Both sides as they were at one moment, or every step just taken would differ.
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	@Override
	public Health health() {
		return this.snapshot.execute((status) -> {
			Map<Subject, Map<String, StepPhase>> running = this.tokens.all();
			Map<String, Set<String>> differing = new TreeMap<>();
			running.forEach((subject, engine) -> {
				Set<String> steps = differing(engine, this.subjects.owner(subject).phases(subject));
				if (!steps.isEmpty()) {
					differing.put(subject.key(), steps);
				}
			});
			Health.Builder health = differing.isEmpty() ? Health.up()
					: Health.down().withDetail("differing", differing);
			return health.withDetail("running", running.size()).build();
		});
	}

	private static Set<String> differing(Map<String, StepPhase> engine, Map<String, StepPhase> owner) {
		Set<String> steps = new TreeSet<>();
		if (!owner.isEmpty()) {
			steps.addAll(engine.keySet());
			steps.addAll(owner.keySet());
			steps.removeIf((step) -> engine.get(step) == owner.get(step));
		}
		return steps;
	}

}
