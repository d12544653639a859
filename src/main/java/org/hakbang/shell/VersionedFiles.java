package org.hakbang.shell;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Gives the addresses of styles and images their version. The addresses of pages are left
 * as they are: to look for a file behind each link of a page of many links takes longer
 * than the page itself.
 */
class VersionedFiles extends ResourceUrlEncodingFilter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		super.doFilter(request, response,
				(inner, out) -> chain.doFilter(inner, new OnlyFiles((HttpServletResponse) out)));
	}

	private static final class OnlyFiles extends HttpServletResponseWrapper {

		private OnlyFiles(HttpServletResponse response) {
			super(response);
		}

		// Sessions are known by their cookie and never by the address.
		@Override
		public String encodeURL(String address) {
			String name = address.substring(address.lastIndexOf('/') + 1);
			return (name.indexOf('.') < 0 || address.indexOf('?') >= 0) ? address : super.encodeURL(address);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		FilterRegistrationBean<ResourceUrlEncodingFilter> versionedFiles() {
			return new FilterRegistrationBean<>(new VersionedFiles());
		}

	}

}
