package org.hakbang.testing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * A missing message fails the page in tests; in production the page would show the key.
 */
@Component
class StrictMessages implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return name.equals("messageSource") ? new Strict((MessageSource) bean) : bean;
	}

	private record Strict(MessageSource messages) implements MessageSource {

		@Override
		public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String otherwise,
				Locale locale) {
			return this.messages.getMessage(code, args, otherwise, locale);
		}

		@Override
		public String getMessage(String code, Object @Nullable [] args, Locale locale) {
			try {
				return this.messages.getMessage(code, args, locale);
			}
			catch (NoSuchMessageException ex) {
				throw new IllegalStateException("No message '" + code + "' for " + locale, ex);
			}
		}

		@Override
		public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
			return this.messages.getMessage(resolvable, locale);
		}

	}

}
