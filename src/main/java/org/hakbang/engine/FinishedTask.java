package org.hakbang.engine;

import org.hakbang.shared.Subject;

/** A finished task with what it belonged to. */
public record FinishedTask(Subject subject, DoneTask task) {

}
