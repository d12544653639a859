package org.hakbang.shared;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * One thing that is wrong with what a person entered, said in the words of the message
 * bundle.
 *
 * @param field the name of the form field it belongs to; empty for the form as a whole
 * @param message the key in the message bundle
 * @param args what the message fills in
 */
public record Problem(String field, String message, List<Object> args) implements MessageSourceResolvable {

	public static Problem of(String field, String message, Object... args) {
		return new Problem(field, message, List.of(args));
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.message };
	}

	@Override
	public Object[] getArguments() {
		return this.args.toArray();
	}

}
