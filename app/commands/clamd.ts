import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Scanner } from "~/use-cases/file/scanner";
import type { ClamdPlace } from "./settings.mjs";

/** How long the scanner may say and take nothing, and how long it may have for one file. */
const PATIENCE = { silenceMs: 15_000, wholeMs: 60_000 };

/** Bytes of one piece: far below what clamd takes. */
const PIECE = 64 * 1024;

/** Nothing that clamd says is longer. */
const LONGEST_ANSWER = 2000;

/** A stream as clamd reads one: its command, then each piece after its length, then a piece of none. */
async function* framed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const length = (bytes: number) => {
		const four = Buffer.alloc(4);
		four.writeUInt32BE(bytes);
		return four;
	};
	yield Buffer.from("zINSTREAM\0");
	for await (const piece of pieces) yield Buffer.concat([length(piece.length), piece]);
	yield length(0);
}

/** What clamd answers, up to the NUL that ends it; as much as came, where it ends before. */
function answered(socket: Socket): Promise<string> {
	let said = "";
	return new Promise((resolve, reject) => {
		socket.setEncoding("utf8");
		socket.on("data", (piece: string) => {
			said += piece;
			if (said.includes("\0") || said.length > LONGEST_ANSWER) resolve(said);
		});
		socket.on("error", reject);
		socket.on("close", () => resolve(said));
	});
}

function verdictOf(answer: string): "clean" | "infected" | "unreachable" {
	if (/^stream: OK\0$/.test(answer)) return "clean";
	return /^stream: [^\0]+ FOUND\0$/.test(answer) ? "infected" : "unreachable";
}

/**
 * ClamAV's daemon, given each file through its socket, so that it needs no right to read our folder. It cannot be
 * reached where it is down, hangs, breaks off or answers anything but that a file is clean or has a virus.
 */
export function clamd(where: ClamdPlace, { silenceMs, wholeMs } = PATIENCE): Scanner {
	return {
		async scan(path) {
			const socket = connect(where);
			const giveUp = () => socket.destroy(new Error("clamd takes too long"));
			const clock = setTimeout(giveUp, wholeMs);
			socket.setTimeout(silenceMs, giveUp);
			try {
				const answer = answered(socket);
				// It answers before it has all where that is enough: what cannot be sent then is no fault.
				const sent = pipeline(createReadStream(path, { highWaterMark: PIECE }), framed, socket, {
					end: false,
				});
				sent.catch(() => socket.end());
				return verdictOf(await answer);
			} catch {
				return "unreachable";
			} finally {
				clearTimeout(clock);
				socket.destroy();
			}
		},
	};
}
