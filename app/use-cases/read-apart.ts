import { fork } from "node:child_process";
import path from "node:path";

/** What reading one file may take. */
export type ProcessLimits = {
	/** Processor time of the whole reading, and how long it may take by the clock. */
	readonly seconds: number;
	readonly secondsByClock: number;
	readonly heapMegabytes: number;
	readonly wholeMegabytes: number;
};

type Beyond = { readonly fault: "file-beyond-limits" };

const BEYOND: Beyond = { fault: "file-beyond-limits" };

/** Has a file read in a process of its own, which is ended when it takes too long; nothing it does reaches this one. */
export function readApart<Read, Fault extends { readonly fault: string }>(
	task: "table" | "type",
	work: { readonly limits: ProcessLimits },
): Promise<{ readonly read: Read } | Fault | Beyond> {
	// From the sources, also where this file runs from the build: the program always works in its own folder.
	const reader = fork(path.resolve("app/use-cases/table/reader/process.mjs"), [], {
		serialization: "advanced",
		execArgv: [],
		env: { NODE_ENV: process.env.NODE_ENV ?? "production" },
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
	return new Promise((resolve) => {
		const clock = setTimeout(() => settle(BEYOND), work.limits.secondsByClock * 1000);
		const settle = (answer: { readonly read: Read } | Fault | Beyond) => {
			clearTimeout(clock);
			reader.kill("SIGKILL");
			resolve(answer);
		};
		reader.once("message", (answer) => settle(answer as Fault));
		reader.once("error", () => settle(BEYOND));
		reader.once("exit", () => settle(BEYOND));
		reader.send({ ...work, task }, (error) => {
			if (error) settle(BEYOND);
		});
	});
}
