import { performance } from "node:perf_hooks";

const PROBE_EVERY_MS = 10;

/** What one request took, and how long somebody else waited for an answer meanwhile. */
export type Watched = {
	readonly status: number;
	readonly firstByteMs: number;
	readonly totalMs: number;
	readonly bytes: number;
	readonly longestWaitMs: number;
	readonly body: string;
	readonly location: string | null;
};

/** Asks for the health of a server every ten milliseconds until told to stop, which gives the longest wait for an answer. */
function probe(address: string): () => Promise<number> {
	let longest = 0;
	let going = true;
	const asked = (async () => {
		while (going) {
			const began = performance.now();
			await fetch(`${address}/healthz`).then((answer) => answer.arrayBuffer());
			const took = performance.now() - began;
			longest = Math.max(longest, took);
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, PROBE_EVERY_MS - took)));
		}
	})();
	return async () => {
		going = false;
		await asked;
		return longest;
	};
}

/** Sends one request while others ask for the health of the server. One that has not ended in time has status 0. */
export async function watched(
	address: string,
	path: string,
	init: RequestInit,
	limitMs: number,
): Promise<Watched> {
	const stop = probe(address);
	await new Promise((resolve) => setTimeout(resolve, 3 * PROBE_EVERY_MS));
	const began = performance.now();
	const signal = AbortSignal.timeout(limitMs);
	let [status, bytes, body, location] = [0, 0, "", null as string | null];
	let firstByteMs = Number.NaN;
	try {
		const answer = await fetch(address + path, { redirect: "manual", signal, ...init });
		const chunks: Uint8Array[] = [];
		const reader = answer.body?.getReader();
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
			if (chunks.length === 0) firstByteMs = performance.now() - began;
			chunks.push(part.value);
		}
		const whole = Buffer.concat(chunks);
		[status, bytes, body] = [answer.status, whole.length, whole.toString("utf8")];
		location = answer.headers.get("location");
	} catch (error) {
		if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
	}
	const totalMs = performance.now() - began;
	const longestWaitMs = await stop();
	return {
		status,
		firstByteMs: Number.isNaN(firstByteMs) ? totalMs : firstByteMs,
		totalMs,
		bytes,
		longestWaitMs,
		body,
		location,
	};
}
