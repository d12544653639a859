package org.hakbang.shell;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.engine.ChangedMeanwhile;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns refusals that are no fault into the error page they belong to. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

	@ExceptionHandler(NotFound.class)
	void notFound(HttpServletResponse response) throws IOException {
		send(response, HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler(Forbidden.class)
	void forbidden(HttpServletResponse response) throws IOException {
		send(response, HttpStatus.FORBIDDEN);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, ChangedMeanwhile.class })
	void conflict(HttpServletResponse response) throws IOException {
		send(response, HttpStatus.CONFLICT);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	void tooLarge(HttpServletResponse response) throws IOException {
		send(response, HttpStatus.CONTENT_TOO_LARGE);
	}

	// A malformed id in the path names nothing; a malformed parameter is a bad request.
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void malformed(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
		boolean inPath = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		send(response, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
	}

	private static void send(HttpServletResponse response, HttpStatus status) throws IOException {
		response.sendError(status.value());
	}

}
