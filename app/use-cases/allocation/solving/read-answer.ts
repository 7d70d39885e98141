import type { Outcome } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { type Context, type Record, read, write, writePlanned } from "../../context";
import { answerMoment, type MomentAnswers } from "./allocate-case-fully";

type Question = keyof MomentAnswers;

/** How many answers are kept, the last ones asked for. */
const KEPT = 100;
const kept = new Map<string, unknown>();

/** Leaves a transaction that needs an answer nobody has yet; `readAnswered` and `writeAnswered` begin it again. */
class Unanswered extends Error {
	constructor(
		readonly question: Question,
		readonly text: string,
	) {
		super(`an allocation was asked for outside readAnswered and writeAnswered: ${question}`);
	}
}

function keyOf(question: Question, text: string): string {
	return `${question} ${text}`;
}

function keep(key: string, answer: unknown): void {
	kept.delete(key);
	kept.set(key, answer);
	for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
}

/** What an allocation gives, worked out in a thread. Throws outside `readAnswered` and `writeAnswered`. */
export function answerTo<Q extends Question>(question: Q, text: string): MomentAnswers[Q] {
	const key = keyOf(question, text);
	if (!kept.has(key)) throw new Unanswered(question, text);
	const answer = kept.get(key) as MomentAnswers[Q];
	keep(key, answer);
	return answer;
}

/** Does the work, and again after each answer that it was left for. */
async function answered<T>(work: () => T): Promise<T> {
	for (let asked = 0; ; asked++) {
		try {
			return work();
		} catch (error) {
			if (!(error instanceof Unanswered) || asked >= KEPT) throw error;
			keep(keyOf(error.question, error.text), await answerMoment(error.question, error.text));
		}
	}
}

/** As `read`, for work that asks what allocations give. */
export function readAnswered<T>(context: Context, work: (tx: Tx, now: string) => T): Promise<T> {
	return answered(() => read(context, work));
}

/** As `write`, for work that asks what allocations give: until it has every answer it writes nothing. */
export function writeAnswered<T, C extends string>(
	context: Context,
	work: (tx: Tx, record: Record, now: string) => Outcome<T, C>,
): Promise<Outcome<T, C>> {
	return answered(() => write(context, work));
}

/** As `writePlanned`, for a plan that asks what allocations give. */
export function writePlannedAnswered<P, T, C extends string, D extends string>(
	context: Context,
	plan: (tx: Tx, now: string) => Outcome<P, D>,
	keep: (tx: Tx, record: Record, now: string, planned: P) => Outcome<T, C>,
): Promise<Outcome<T, C | D>> {
	return answered(() => writePlanned(context, plan, keep));
}
