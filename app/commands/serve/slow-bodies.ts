import type { RequestHandler } from "express";

/** How fast a body must come: at least so many bytes in each stretch of time. */
export type Pace = { readonly leastBytes: number; readonly everyMs: number };

/** A body that stops is ended within 30 seconds. The slowest line people still work with brings three times as much. */
export const PACE: Pace = { leastBytes: 16 * 1024, everyMs: 15_000 };

/** Ends a request whose body stops or trickles (408), so that nobody keeps connections by a byte a second. */
export function bodiesInPace({ leastBytes, everyMs }: Pace): RequestHandler {
	return (request, response, next) => {
		if (Number(request.headers["content-length"] ?? 0) === 0) return next();
		const { socket } = request;
		let before = socket.bytesRead;
		const clock = setInterval(() => {
			if (request.complete) return clearInterval(clock);
			if (socket.bytesRead - before < leastBytes) {
				if (response.headersSent) socket.destroy();
				else socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
			}
			before = socket.bytesRead;
		}, everyMs);
		const stop = () => {
			clearInterval(clock);
			socket.off("close", stop);
		};
		request.once("end", stop);
		socket.once("close", stop);
		next();
	};
}
