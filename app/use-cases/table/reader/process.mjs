import { setPriority } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { Fault } from "./fault.mjs";

// Started twice: as a process of its own, which watches, and in a thread of that, which reads. Whatever a file
// does to the thread or the process, the server only sees it end.

/** How often memory and time are looked at, in milliseconds. */
const LOOK = 25;
const MEGABYTE = 1024 * 1024;

/** What a file may be read for. */
const TASKS = {
	/** @param {Parameters<typeof import("./read.mjs").readSheets>[0]} file */
	table: async (file) => {
		const { readSheets } = await import("./read.mjs");
		return readSheets({ ...file, bytes: Buffer.from(file.bytes) });
	},
	/** @param {Parameters<typeof import("../../file/reader/file-type.mjs").fileType>[0]} file */
	type: async (file) => {
		const { fileType } = await import("../../file/reader/file-type.mjs");
		return fileType(file);
	},
};

/** @param {{ task: keyof typeof TASKS, limits: import("../../read-apart").ProcessLimits }} file */
function watchOver(file) {
	const answer = (/** @type {object} */ said) => process.send?.(said, () => process.exit(0));
	const beyond = () => answer({ fault: "file-beyond-limits", details: {} });
	const { heapMegabytes, wholeMegabytes, seconds } = file.limits;
	setInterval(() => {
		const { user, system } = process.cpuUsage();
		if ((user + system) / 1e6 > seconds || process.memoryUsage.rss() > wholeMegabytes * MEGABYTE)
			process.exit(1);
	}, LOOK);
	const worker = new Worker(new URL(import.meta.url), {
		workerData: file,
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
	});
	worker.on("message", answer);
	worker.on("error", beyond);
}

if (isMainThread) {
	setPriority(10);
	process.once("message", (/** @type {Parameters<typeof watchOver>[0]} */ file) => watchOver(file));
	process.once("disconnect", () => process.exit(0));
} else {
	const { task, ...file } = workerData;
	try {
		parentPort?.postMessage({ read: await TASKS[/** @type {keyof typeof TASKS} */ (task)](file) });
	} catch (error) {
		// A stack that ran over or a string that is too long is a limit met; anything else is a file that is not whole.
		const isLimit = error instanceof RangeError;
		const fault = isLimit ? "file-beyond-limits" : error instanceof Fault ? error.code : "file-unreadable";
		parentPort?.postMessage({ fault, details: error instanceof Fault ? error.details : {} });
	}
}
