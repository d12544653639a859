package org.hakbang.helpdesk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is held of a case and not told in the document for the person, by table the key of
 * the reason. Nothing of it says more about the person than the document does.
 */
final class HeldElsewhere {

	static final Map<String, String> REASONS = reasons();

	private HeldElsewhere() {
	}

	private static Map<String, String> reasons() {
		Map<String, String> reasons = new LinkedHashMap<>();
		// Keyed hashes of name, number and address; nobody can read them.
		reasons.put("help_case_print", "held.without.prints");
		reasons.put("help_case_secret", "held.without.prints");
		// The same answers once more, as an officer saw them.
		reasons.put("resolution_snapshot", "held.without.copies");
		// Begun without an account: no case yet, and shredded once it is one.
		reasons.put("apply_draft", "held.without.draft");
		reasons.put("apply_draft_file", "held.without.draft");
		reasons.put("apply_draft_chunk", "held.without.draft");
		reasons.put("vault", "held.without.keys");
		reasons.put("blob", "held.without.contents");
		reasons.put("blob_chunk", "held.without.contents");
		// Where the work stands: told by the steps, and gone when it is done.
		reasons.put("task_subject", "held.without.process");
		reasons.put("task_done", "held.without.process");
		reasons.put("task_handover", "held.without.process");
		reasons.put("task_handover_note", "held.without.process");
		return reasons;
	}

}
