package org.hakbang.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.EndpointSamples.Sample;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Walks every endpoint as every role inside and outside its territory and as nobody. A
 * new endpoint with an id that no {@link EndpointSamples} knows makes it fail.
 */
@AppTest
class EndpointWalkTest {

	/** Open to everybody; each has tests of its own. */
	private static final Set<String> OPEN = Set.of("/sign-in", "/setup", "/s/{token}", "/calendar/{token}.ics",
			"/apply", "/apply/{key}", "/apply/{key}/code", "/apply/{key}/parts/{number}", "/apply/{key}/check",
			"/apply/{key}/throw-away", "/apply/{key}/files", "/apply/{key}/files/{file}/remove", "/track/late",
			"/track", "/track/sent", "/track/request", "/track/messages", "/track/erasure", "/track/withdraw",
			"/track/feedback", "/track/leave");

	/** What belongs to a country: whoever holds a role anywhere in it may see it. */
	private static final String OF_A_COUNTRY = "/directory/";

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:[^}]*)?}");

	@Autowired
	WebApplicationContext application;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	List<EndpointSamples> modules;

	@Autowired
	TestPeople people;

	record Endpoint(HttpMethod method, String pattern) {

		boolean hasId() {
			return VARIABLE.matcher(this.pattern).find();
		}

	}

	private List<Endpoint> endpoints() {
		List<Endpoint> endpoints = new ArrayList<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.hakbang")) {
				for (String pattern : mapping.getPatternValues()) {
					mapping.getMethodsCondition()
						.getMethods()
						.forEach((method) -> endpoints.add(new Endpoint(method.asHttpMethod(), pattern)));
				}
			}
		});
		endpoints.removeIf((endpoint) -> OPEN.contains(endpoint.pattern()));
		endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing((endpoint) -> endpoint.method().name()));
		return endpoints;
	}

	/** The values for a pattern, empty if nobody knows them all. */
	private static Optional<Map<String, String>> variables(String pattern, List<Sample> samples) {
		return samples.stream()
			.filter((sample) -> pattern.startsWith(sample.prefix()))
			.max(Comparator.comparing((sample) -> sample.prefix().length()))
			.map(Sample::variables)
			.filter((known) -> VARIABLE.matcher(pattern)
				.results()
				.allMatch((variable) -> known.containsKey(variable.group(1))));
	}

	private static String path(String pattern, Map<String, String> variables) {
		return VARIABLE.matcher(pattern)
			.replaceAll((variable) -> Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), "nothing")));
	}

	@Test
	void every_endpoint_keeps_to_roles_and_territories() throws Exception {
		TerritoryId lgu = Lgus.next();
		TerritoryId elsewhere = Lgus.next();
		TerritoryId anotherCountry = TerritoryId.ofKey("SN-KD-01");
		Map<Role, PersonId> inside = new EnumMap<>(Role.class);
		Map<Role, PersonId> outside = new EnumMap<>(Role.class);
		Map<Role, PersonId> abroad = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			inside.put(role, this.people.withAccount(role, lgu));
			outside.put(role, this.people.withAccount(role, elsewhere));
			abroad.put(role, this.people.withAccount(role, anotherCountry));
		}
		List<Sample> samples = this.modules.stream().flatMap((module) -> module.samples(lgu).stream()).toList();
		MockMvc web = MockMvcBuilders.webAppContextSetup(this.application).apply(springSecurity()).build();
		List<String> findings = new ArrayList<>();
		List<Endpoint> endpoints = endpoints();
		assertThat(endpoints).hasSizeGreaterThan(10);
		for (Endpoint endpoint : endpoints) {
			Optional<Map<String, String>> known = variables(endpoint.pattern(), samples);
			if (endpoint.hasId() && known.isEmpty()) {
				findings.add(endpoint + ": no EndpointSamples knows its ids");
				continue;
			}
			walk(web, endpoint, path(endpoint.pattern(), known.orElse(Map.of())), inside,
					endpoint.pattern().startsWith(OF_A_COUNTRY) ? abroad : outside, findings);
		}
		assertThat(findings).isEmpty();
	}

	private static void walk(MockMvc web, Endpoint endpoint, String path, Map<Role, PersonId> inside,
			Map<Role, PersonId> outside, List<String> findings) throws Exception {
		MockHttpServletResponse nobody = call(web, endpoint.method(), path, null);
		if (nobody.getStatus() != 302 || !String.valueOf(nobody.getRedirectedUrl()).endsWith("/sign-in")) {
			findings.add(endpoint + " as nobody: " + nobody.getStatus());
		}
		for (Map.Entry<Role, PersonId> reader : outside.entrySet()) {
			int status = call(web, endpoint.method(), path, reader.getValue()).getStatus();
			if (endpoint.hasId() ? status != 404 : status >= 500) {
				findings.add(endpoint + " as " + reader.getKey() + " of elsewhere: " + status);
			}
		}
		if (endpoint.hasId()) {
			for (String nothing : List.of(new UUID(0, 7).toString(), "nothing", "PH-0000000001", "..%2F..", "%00")) {
				String malformed = path(endpoint.pattern(), Map.of()).replace("nothing", nothing);
				int status = call(web, endpoint.method(), malformed, inside.get(Role.FOCAL_POINT)).getStatus();
				if (status != 404 && status != 400) {
					findings.add(endpoint + " with " + nothing + ": " + status);
				}
			}
		}
		boolean there = false;
		for (Map.Entry<Role, PersonId> reader : inside.entrySet()) {
			int status = call(web, endpoint.method(), path, reader.getValue()).getStatus();
			there |= status != 404;
			if (status >= 500 || status == 405) {
				findings.add(endpoint + " as " + reader.getKey() + ": " + status);
			}
		}
		if (!there) {
			findings.add(endpoint + ": not even there for anybody inside, so its sample proves nothing");
		}
	}

	private static MockHttpServletResponse call(MockMvc web, HttpMethod method, String path, @Nullable PersonId reader)
			throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, java.net.URI.create(path))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		if (reader != null) {
			request = request.with(SecurityMockMvcRequestPostProcessors.authentication(
					UsernamePasswordAuthenticationToken.authenticated(new SignedIn(reader.value()), null, List.of())));
		}
		try {
			return web.perform(request).andReturn().getResponse();
		}
		catch (Exception ex) {
			MockHttpServletResponse fault = new MockHttpServletResponse();
			fault.sendError(500, String.valueOf(ex));
			return fault;
		}
	}

	@Test
	void an_endpoint_without_a_sample_is_found() {
		List<Sample> samples = List.of(new Sample("/territories/{key}", Map.of("key", "PH-1")),
				new Sample("/territories/{key}/people/{person}", Map.of("key", "PH-1", "person", "2")));
		assertThat(variables("/territories/{key}/trail", samples)).hasValue(Map.of("key", "PH-1"));
		assertThat(variables("/territories/{key}/people/{person}/name", samples)).isPresent();
		assertThat(variables("/territories/{key}/people/{person}/roles/{grant}", samples)).isEmpty();
		assertThat(variables("/letters/{id}", samples)).isEmpty();
	}

}
