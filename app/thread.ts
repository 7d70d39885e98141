import path from "node:path";
import { Worker } from "node:worker_threads";

/** What a thread can be asked, by name. What is `moved` along with an outcome is not copied. */
export type Answers = Readonly<Record<string, (of: never) => Answered | Promise<Answered>>>;
type Answered = { readonly outcome: unknown; readonly moved?: readonly object[] };

type Task = { readonly ask: string; readonly of: unknown };
type Waiting = { readonly resolve: (outcome: never) => void; readonly reject: (error: Error) => void };
type Message = { readonly id: number } & ({ readonly outcome: unknown } | { readonly error: string });

/** A thread that may keep much of what is dropped soon holds three times the memory, and is no faster. */
const YOUNG_MEGABYTES = 8;

/**
 * A thread that answers, started with the first question and again after it ended; it never keeps the process alive by
 * itself. `answers` is the file whose `answersOf` makes its answers out of `given`; a `builtFile` that they import is
 * read first, as it is: what reads TypeScript would take 250 MB for it.
 */
export class Thread<Asked extends Task = Task> {
	private readonly waiting = new Map<number, Waiting>();
	private inLine: (() => void)[] = [];
	private worker: Worker | null = null;
	private last = 0;

	constructor(
		private readonly answers: string,
		private readonly given: unknown = null,
		private readonly builtFile?: string,
	) {}

	/** The outcome of a task. Rejects when the task throws or the thread ends. */
	answer<T>(task: Asked): Promise<T> {
		const worker = this.started();
		const id = ++this.last;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			worker.ref();
			worker.postMessage({ id, ...task });
		});
	}

	/** As `answer`, once nothing else is asked; null when that takes more than so many milliseconds. */
	async answerWithin<T>(milliseconds: number, task: Asked): Promise<T | null> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<true>((resolve) => {
			timer = setTimeout(() => resolve(true), milliseconds);
		});
		let isLate = false;
		while (this.waiting.size > 0 && !isLate) {
			const turn = new Promise<false>((resolve) => this.inLine.push(() => resolve(false)));
			isLate = await Promise.race([late, turn]);
		}
		clearTimeout(timer);
		return this.waiting.size === 0 ? this.answer<T>(task) : null;
	}

	/** Starts the thread before it is asked, so that the first question need not wait for it. */
	begin(): void {
		this.started();
	}

	/** Ends the thread; what it was asked is rejected. */
	async end(): Promise<void> {
		await this.worker?.terminate();
	}

	private started(): Worker {
		if (this.worker !== null) return this.worker;
		// From the sources, also where this file runs from the build: the program always works in its own folder.
		const worker = new Worker(path.resolve("app/thread-worker.mjs"), {
			resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
			workerData: { answers: this.answers, given: this.given, builtFile: this.builtFile },
		});
		worker.on("message", (message: Message) => this.settle(message));
		const ended = (error: Error) => {
			// One that failed has its exit still to come, when another may be at work already.
			if (this.worker === worker) this.ended(error);
		};
		worker.on("error", (error) => ended(error instanceof Error ? error : new Error(String(error))));
		worker.on("exit", (code) => ended(new Error(`a thread of ${this.answers} ended with ${code}`)));
		worker.unref();
		this.worker = worker;
		return worker;
	}

	private settle(message: Message): void {
		const waiting = this.waiting.get(message.id);
		this.waiting.delete(message.id);
		if (this.waiting.size === 0) this.worker?.unref();
		this.callNext();
		if ("outcome" in message) waiting?.resolve(message.outcome as never);
		else waiting?.reject(new Error(message.error));
	}

	private ended(error: Error): void {
		this.worker = null;
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
		this.callNext();
	}

	private callNext(): void {
		const line = this.inLine;
		this.inLine = [];
		for (const call of line) call();
	}
}
