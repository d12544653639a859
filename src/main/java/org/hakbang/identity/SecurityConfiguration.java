package org.hakbang.identity;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.hakbang.audit.ActorSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What is open to everybody, how one signs in, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** No page brings style, script or anything else from elsewhere, or inline. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
			+ "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

	private static final List<String> OPEN = List.of("/sign-in", "/setup", "/calendar/*", "/css/**", "/images/**",
			"/favicon.ico", "/actuator/health", "/actuator/health/**", "/apply", "/apply/**", "/track", "/track/**");

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	/**
	 * Over plain http a browser would not send a cookie that is marked secure: the demo,
	 * and whoever asks for it with {@code hakbang.allow-http}, goes without the mark.
	 */
	@Bean
	DefaultCookieSerializerCustomizer cookies(@Value("${hakbang.allow-http:${hakbang.demo:false}}") boolean allowHttp) {
		return (cookies) -> {
			cookies.setUseHttpOnlyCookie(true);
			cookies.setSameSite("Lax");
			if (!allowHttp) {
				cookies.setUseSecureCookie(true);
			}
		};
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, SignInProvider provider, ActorSource actors, AccountRows accounts,
			List<SecretAddresses> secrets, List<OpenUploads> uploads, List<OpenForms> forms) {
		String[] secret = secrets.stream().map((each) -> each.prefix() + "*").toArray(String[]::new);
		HttpSessionRequestCache wanted = new HttpSessionRequestCache();
		// Pages only: an icon that a browser asks for by itself must not take their
		// place.
		wanted.setRequestMatcher((request) -> HttpMethod.GET.matches(request.getMethod())
				&& (request.getHeader("Accept") == null || request.getHeader("Accept").contains("text/html")));
		// Nothing is added to the address of the page wanted.
		wanted.setMatchingRequestParameterName(null);
		SignInOutcome outcome = new SignInOutcome(wanted);
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(OPEN.toArray(String[]::new))
			.permitAll()
			.requestMatchers(secret)
			.permitAll()
			.anyRequest()
			.authenticated());
		// They rely on no cookie, so nobody can be made to send one.
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(secret));
		http.authenticationProvider(provider);
		http.requestCache((cache) -> cache.requestCache(wanted));
		http.formLogin((form) -> form.loginPage("/sign-in").successHandler(outcome).failureHandler(outcome));
		http.logout((logout) -> logout
			.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
			.logoutSuccessUrl("/sign-in"));
		Refusal refusal = new Refusal(actors, forms);
		http.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(refusal));
		http.addFilterBefore(new UploadsOfTheSignedIn(actors, secrets, uploads, refusal), CsrfFilter.class);
		http.addFilterBefore(new AccountGate(actors, accounts), AuthorizationFilter.class);
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
					.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
					.frameOptions((frames) -> frames.deny()));
		return http.build();
	}

}
