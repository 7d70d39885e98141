import type { RequestHandler } from "express";
import { askedPage } from "./asked-page";

/**
 * How fast a body must come: at least so many bytes in each stretch of time, and all of it in `wholeMs`, unless its
 * page keeps files: a large one may take as long as a slow line needs, and `passedMs` where it was refused already.
 */
export type Pace = {
	readonly leastBytes: number;
	readonly everyMs: number;
	readonly wholeMs: number;
	readonly passedMs: number;
};

/** A body that stops is ended within 30 seconds. The slowest line people still work with brings three times as much. */
export const PACE: Pace = { leastBytes: 16 * 1024, everyMs: 15_000, wholeMs: 60_000, passedMs: 600_000 };

/** Ends a request whose body stops or trickles (408), so that nobody keeps connections by a byte a second. */
export function bodiesInPace({ leastBytes, everyMs, wholeMs, passedMs }: Pace): RequestHandler {
	return (request, response, next) => {
		if (Number(request.headers["content-length"] ?? 0) === 0) return next();
		const { socket } = request;
		let before = socket.bytesRead;
		const end = () => {
			if (response.headersSent) socket.destroy();
			else socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
		};
		const clock = setInterval(() => {
			if (request.complete) return stop();
			if (socket.bytesRead - before < leastBytes) end();
			before = socket.bytesRead;
		}, everyMs);
		const whole = setTimeout(() => {
			if (!request.complete && !askedPage(response)?.keepsFiles) end();
		}, wholeMs);
		// Its page may have refused it at once: what is only let run past does not last for hours.
		const passed = setTimeout(() => {
			if (!request.complete && response.headersSent) end();
		}, passedMs);
		const stop = () => {
			clearInterval(clock);
			clearTimeout(whole);
			clearTimeout(passed);
			socket.off("close", stop);
		};
		request.once("end", stop);
		socket.once("close", stop);
		next();
	};
}
