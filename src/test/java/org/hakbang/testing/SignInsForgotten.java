package org.hakbang.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tests that move time share a database, and each is at another time: to the throttle the
 * sign-ins of those before lie ahead, and it would make the next person wait.
 */
final class SignInsForgotten implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		test.getApplicationContext().getBean(JdbcClient.class).sql("delete from sign_in_throttle").update();
	}

}
