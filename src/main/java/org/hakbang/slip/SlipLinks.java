package org.hakbang.slip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.SecretToken;
import org.hakbang.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that open one slip to whoever has them, without an account. A link is shown once,
 * when it is made; afterwards only its hash is known.
 */
@Service
public class SlipLinks {

	/** How long a link is good. */
	static final Duration GOOD_FOR = Duration.ofDays(30);

	private final AllLinks links;

	private final SlipFolder folder;

	private final SlipTrail trail;

	private final Access access;

	private final Clock clock;

	SlipLinks(AllLinks links, SlipFolder folder, SlipTrail trail, Access access, Clock clock) {
		this.links = links;
		this.folder = folder;
		this.trail = trail;
		this.access = access;
		this.clock = clock;
	}

	/** Makes a link to a slip; the caller has checked that the actor may. */
	String make(Slip slip) {
		String token = SecretToken.make();
		Instant now = now();
		this.links.add(Sha256.of(token), slip.id(), now, now.plus(GOOD_FOR));
		return token;
	}

	/** Makes one more link; those made before stay good. */
	@Transactional
	public Result<String> link(SlipId id) {
		Slip slip = this.folder.lock(id);
		this.access.require(Permission.ANSWER, slip.territory());
		if (slip.status() != SlipStatus.OPEN) {
			return Result.refused(Problem.of("", "slip.error.done"));
		}
		this.trail.linked(slip);
		return Result.done(make(slip));
	}

	/** Makes all links of a slip useless. */
	@Transactional
	public void revoke(SlipId id) {
		Slip slip = this.folder.lock(id);
		this.access.require(Permission.ANSWER, slip.territory());
		if (close(slip)) {
			this.trail.revoked(slip);
		}
	}

	/** Whether there was one. */
	boolean close(Slip slip) {
		return this.links.revoke(slip.id(), now()) > 0;
	}

	/** Until when a link of the slip is good; empty if none is. */
	Optional<Instant> goodUntil(Slip slip) {
		return this.links.goodUntil(slip.id(), now());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
