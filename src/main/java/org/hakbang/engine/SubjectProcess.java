package org.hakbang.engine;

import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;

/**
 * What a module that owns subjects tells the engine about them, and hears from it. The
 * calls come <b>during</b> an engine call, in its transaction; after the engine call
 * nothing may be saved.
 */
public interface SubjectProcess extends SubjectOwner {

	/** The hash of the subject's bundle. */
	String bundle(Subject subject);

	/**
	 * A step changed its phase. Write the transition, its projection and the trail; open
	 * the next step if there is one. It is called once for each of the steps when the
	 * process starts ({@link StepPhase#WAITING}).
	 */
	void changed(Subject subject, String step, StepPhase phase);

	/** The subject's process has ended. */
	void ended(Subject subject);

}
