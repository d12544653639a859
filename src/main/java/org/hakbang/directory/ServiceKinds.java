package org.hakbang.directory;

import java.util.List;

/**
 * The words for kinds of services: what a partner offers, and what a table of services
 * proposes. The bundle of texts says them to people.
 */
public final class ServiceKinds {

	public static final List<String> ALL = List.of("association-federation", "bank", "chamber-of-trade",
			"civil-registry", "consulate", "diaspora-office", "employment-service", "health-service", "investment-fund",
			"legal-aid", "microfinance", "municipality", "protection-service", "social-welfare", "training", "other");

	private ServiceKinds() {
	}

}
