import path from "node:path";
import { Worker } from "node:worker_threads";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { type Outcome, refused } from "~/domain/outcome";
import type { AllocatedCase } from "./allocate-case";
import type { answerFirmness, FirmnessAsked } from "./read-firmness";
import type { answerHeldBidSet, HeldBidAsked } from "./read-held-bid-set";
import type { RuleAlone } from "./read-rule-alone";
import type { answerWeights, WeightsAsked } from "./read-weight-intervals";

type Answer = Outcome<AllocatedCase, CaseRefusal>;
type Waiting = { readonly resolve: (outcome: never) => void; readonly reject: (error: Error) => void };
type Message = { readonly id: number } & ({ readonly outcome: unknown } | { readonly error: string });
/** What a moment's work answers, by the name of the question; each is asked with the text of a case. */
export type MomentAnswers = {
	readonly formula: Answer;
	readonly alone: RuleAlone | null;
};

type Task =
	| { readonly ask: "case" | keyof MomentAnswers; readonly of: string }
	| { readonly ask: "firmness"; readonly of: FirmnessAsked }
	| { readonly ask: "weights"; readonly of: WeightsAsked }
	| { readonly ask: "heldBidSet"; readonly of: HeldBidAsked };

/** A thread that solves, started with the first case; it never keeps the process alive by itself. */
class SolvingThread {
	private readonly waiting = new Map<number, Waiting>();
	private inLine: (() => void)[] = [];
	private worker: Worker | null = null;
	private last = 0;

	answer<T>(task: Task): Promise<T> {
		const worker = this.started();
		const id = ++this.last;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			worker.ref();
			worker.postMessage({ id, ...task });
		});
	}

	/** As `answer`, once nothing else is solved; null when that takes more than so many milliseconds. */
	async answerWithin<T>(milliseconds: number, task: Task): Promise<T | null> {
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

	private started(): Worker {
		if (this.worker !== null) return this.worker;
		// From the sources, also where this file runs from the build: the program always works in its own folder.
		const worker = new Worker(path.resolve("app/use-cases/allocation/solving/solving-worker.mjs"));
		worker.on("message", (message: Message) => this.settle(message));
		worker.on("error", (error) => this.ended(error instanceof Error ? error : new Error(String(error))));
		worker.on("exit", (code) => this.ended(new Error(`the solving thread ended with ${code}`)));
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

const runs = new SolvingThread();
/** What may take a minute has a thread of its own: no preview waits behind it. */
const robustness = new SolvingThread();
/** What takes a moment waits behind none that takes long. */
const moments = new SolvingThread();

/** How long somebody waits for a thread to be free: a page that takes longer looks broken. */
const LINE_SECONDS = 60;

/**
 * Runs a case file as `allocateCase` does, in a thread of its own, so that this one answers others. Cases wait for each
 * other. Refuses what `allocateCase` refuses, and `busy` when its turn does not come within `lineSeconds`.
 */
export async function allocateCaseFully(
	text: string,
	lineSeconds = LINE_SECONDS,
): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const answer = await runs.answerWithin<Answer>(lineSeconds * 1000, { ask: "case", of: text });
	return answer ?? refused("busy", "another scenario is being worked out");
}

/**
 * Runs a case that asks how far scores may move, in a second thread, one such case at a time: waits its turn, and
 * refuses `busy` when that does not come within `lineSeconds`; refuses what `allocateCase` refuses.
 */
export async function allocateRobustness(
	text: string,
	lineSeconds = LINE_SECONDS,
): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const answer = await robustness.answerWithin<Answer>(lineSeconds * 1000, { ask: "case", of: text });
	return answer ?? refused("busy", "how firmly another scenario stands is being worked out");
}

/** As `answerFirmness`, in the thread of `allocateRobustness`; refuses `busy` as that does. */
export async function answerFirmnessFully(
	firmness: FirmnessAsked,
	lineSeconds = LINE_SECONDS,
): Promise<ReturnType<typeof answerFirmness> | Outcome<never, "busy">> {
	const task = { ask: "firmness", of: firmness } as const;
	const answer = await robustness.answerWithin<ReturnType<typeof answerFirmness>>(lineSeconds * 1000, task);
	return answer ?? refused("busy", "how firmly another scenario stands is being worked out");
}

/** As `answerWeights`, in the thread of `allocateRobustness`. */
export function answerWeightsFully(weights: WeightsAsked): Promise<ReturnType<typeof answerWeights>> {
	return robustness.answer({ ask: "weights", of: weights });
}

/** As `answerHeldBidSet`, in the thread of `allocateCaseFully`. */
export function answerHeldBidSetFully(
	heldBidSet: HeldBidAsked,
): Promise<ReturnType<typeof answerHeldBidSet>> {
	return runs.answer({ ask: "heldBidSet", of: heldBidSet });
}

/** What a case makes of the formula alone or of its rule alone, in a third thread: each takes a moment. */
export function answerMoment<Q extends keyof MomentAnswers>(ask: Q, text: string): Promise<MomentAnswers[Q]> {
	return moments.answer({ ask, of: text });
}
