package org.hakbang.picture;

import java.util.Map;

/**
 * How far a process is, as whoever asks for its picture knows it.
 *
 * @param marks by the id of the shape: people's work and called processes
 * @param begun whether it has begun at all
 * @param ended whether it has come to its end
 */
public record HowFar(Map<String, Mark> marks, boolean begun, boolean ended) {

	public HowFar {
		marks = Map.copyOf(marks);
	}

}
