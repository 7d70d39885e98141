import { request } from "node:http";
import { performance } from "node:perf_hooks";

const PROBE_EVERY_MS = 10;

/** What one request took, and how long somebody else waited for an answer meanwhile. */
export type Watched = {
	/** 0: it had not ended in time. */
	readonly status: number;
	readonly firstByteMs: number;
	readonly totalMs: number;
	readonly bytes: number;
	readonly longestWaitMs: number;
	readonly location: string | null;
};

export type Sent = {
	readonly method?: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
};

/** One request over a connection of its own, so that none is used that a busy server has let go of. */
function answered(url: string, { method = "GET", headers, body }: Sent, limitMs: number) {
	const began = performance.now();
	return new Promise<Omit<Watched, "longestWaitMs">>((resolve, reject) => {
		let firstByteMs = Number.NaN;
		let bytes = 0;
		const since = () => performance.now() - began;
		const end = (status: number, location: string | null) =>
			resolve({
				status,
				firstByteMs: Number.isNaN(firstByteMs) ? since() : firstByteMs,
				totalMs: since(),
				bytes,
				location,
			});
		const asked = request(url, { method, headers, agent: false }, (answer) => {
			answer.on("data", (part: Buffer) => {
				if (bytes === 0) firstByteMs = since();
				bytes += part.length;
			});
			answer.on("end", () => end(answer.statusCode ?? 0, answer.headers.location ?? null));
			answer.on("error", () => end(0, null));
		});
		const limit = setTimeout(() => {
			end(0, null);
			asked.destroy();
		}, limitMs);
		asked.on("close", () => clearTimeout(limit));
		asked.on("error", (error) => (since() >= limitMs ? end(0, null) : reject(error)));
		asked.end(body);
	});
}

/** Asks for a server's health every ten milliseconds until told to stop, which gives the longest wait. */
function probe(address: string): () => Promise<number> {
	let longest = 0;
	let going = true;
	const asked = (async () => {
		while (going) {
			const { totalMs } = await answered(`${address}/healthz`, { headers: {} }, 10 * 60_000);
			longest = Math.max(longest, totalMs);
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, PROBE_EVERY_MS - totalMs)));
		}
	})();
	return async () => {
		going = false;
		await asked;
		return longest;
	};
}

/** Sends one request while somebody else asks for the health of the server. */
export async function watched(address: string, path: string, sent: Sent, limitMs: number): Promise<Watched> {
	const stop = probe(address);
	await new Promise((resolve) => setTimeout(resolve, 3 * PROBE_EVERY_MS));
	const answer = await answered(address + path, sent, limitMs);
	return { ...answer, longestWaitMs: await stop() };
}
