package org.hakbang.checklist;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class EvidenceDownloadTest {

	private final TerritoryId place = Lgus.next();

	private final byte[] content = new byte[2 * Blobs.CHUNK + 5];

	@LocalServerPort
	int port;

	@Autowired
	Evidences evidences;

	@Autowired
	TestSubjects subjects;

	@Autowired
	TestPeople people;

	private UUID id;

	@BeforeEach
	void a_document() throws Exception {
		new Random().nextBytes(this.content);
		System.arraycopy(SampleFiles.pdf("x"), 0, this.content, 0, 60);
		this.id = add(this.subjects.in(this.place), "Peña \"order\".pdf");
	}

	@Test
	void who_may_see_the_territory_gets_it_whole_and_only_as_a_download() throws Exception {
		HttpResponse<byte[]> answer = signedIn(Role.COMMITTEE_MEMBER, this.place).send(
				HttpRequest.newBuilder(uri("/evidence/" + this.id)).header("Accept-Encoding", "gzip").build(),
				BodyHandlers.ofByteArray());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(this.content);
		assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(this.content.length));
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''Pe%C3%B1a%20_order_.pdf");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
		assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
	}

	@Test
	void a_question_for_the_head_alone_is_answered_without_the_file() throws Exception {
		HttpResponse<byte[]> answer = signedIn(Role.FOCAL_POINT, this.place)
			.send(HttpRequest.newBuilder(uri("/evidence/" + this.id))
				.method("HEAD", HttpRequest.BodyPublishers.noBody())
				.build(), BodyHandlers.ofByteArray());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
		assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(this.content.length));
	}

	@Test
	void to_who_may_not_see_the_territory_it_is_not_there() throws Exception {
		HttpClient elsewhere = signedIn(Role.FOCAL_POINT, Lgus.next());
		UUID nowhere = add(new Subject("test", UUID.randomUUID()), "a.pdf");

		for (String path : new String[] { "/evidence/" + this.id, "/evidence/" + UUID.randomUUID(),
				"/evidence/" + nowhere, "/evidence/1", "/evidence/" + this.id + "x", "/evidence/%00" }) {
			HttpResponse<String> answer = elsewhere.send(get(path), BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(path).isIn(404, 400);
			assertThat(answer.body()).as(path).doesNotContain("Peña");
		}
		assertThat(elsewhere.send(get("/evidence/" + this.id), BodyHandlers.ofString()).statusCode()).isEqualTo(404);
	}

	@Test
	void nobody_gets_it_without_signing_in() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(get("/evidence/" + this.id), BodyHandlers.ofString());

		assertThat(answer.statusCode()).isIn(302, 401, 403);
		assertThat(answer.body()).doesNotContain("%PDF");
	}

	private UUID add(Subject subject, String name) throws Exception {
		return ((Result.Done<UUID>) this.evidences.add(subject, Set.of("T1.1"), SampleFiles.upload(name, this.content),
				null, this.people.nobody("Sender"), null, "file"))
			.value();
	}

	private HttpClient signedIn(Role role, TerritoryId territory) throws Exception {
		PersonId person = this.people.withAccount(role, territory);
		HttpClient client = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		String token = Jsoup.parse(client.send(get("/sign-in"), BodyHandlers.ofString()).body())
			.selectFirst("form:has([name=password]) input[name=_csrf]")
			.val();
		String form = "username=" + encoded(this.people.email(person)) + "&password=" + encoded(TestPeople.PASSWORD)
				+ "&_csrf=" + encoded(token);
		client.send(HttpRequest.newBuilder(uri("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
		return client;
	}

	private HttpRequest get(String path) {
		return HttpRequest.newBuilder(uri(path)).build();
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
