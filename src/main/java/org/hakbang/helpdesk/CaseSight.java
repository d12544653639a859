package org.hakbang.helpdesk;

import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a case: asked by whatever hangs on it. */
@Service
public class CaseSight {

	private final AllCases cases;

	private final CaseFiles files;

	CaseSight(AllCases cases, CaseFiles files) {
		this.cases = cases;
		this.files = files;
	}

	/**
	 * Whether the actor handles it.
	 * @throws NotFound if there is no such case
	 */
	@Transactional(readOnly = true)
	public boolean visible(CaseId id) {
		return this.files.visible(this.cases.findById(id.value()).orElseThrow(NotFound::new));
	}

}
