import type { Application } from "~/application-context";
import { Thread } from "~/thread";
import type { PageAnswers } from "./page-answers";
import { BUILD } from "./pages";

/** What the thread makes its own application of. */
export type ThreadGiven = Pick<Application, "mode" | "origin" | "sessionSecret"> & {
	readonly databaseFile: string;
};

/** A request as it is handed to the thread. */
export type HandedRequest = {
	readonly pageId: string | undefined;
	readonly method: string;
	readonly url: string;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: ArrayBuffer | null;
	readonly requestId: string;
	readonly address: string;
};

/** An answer as the thread hands it back, with what it has to tell of it. */
export type HandedAnswer = {
	readonly status: number;
	readonly statusText: string;
	readonly headers: readonly (readonly [string, string])[];
	/** A drawn page whole; anything else, and a page in parts, as it comes. */
	readonly body: Uint8Array | ReadableStream<Uint8Array> | null;
	readonly inParts: boolean;
	readonly signedIn: string | undefined;
	readonly refused: readonly string[];
	readonly errors: readonly unknown[];
};

export type PageThread = { readonly answers: PageAnswers; begin(): void; end(): Promise<void> };

/**
 * Answers for pages whose work grows with a round, in a thread with a connection of its own, so that everybody else is
 * answered meanwhile. Whoever goes away is answered all the same.
 */
export function pageThread({ db, mode, origin, sessionSecret }: Application): PageThread {
	const { name: databaseFile } = db.$client;
	const given: ThreadGiven = { databaseFile, mode, origin, ...(sessionSecret ? { sessionSecret } : {}) };
	const thread = new Thread("app/commands/serve/page-thread-answers.ts", given, BUILD);
	return {
		begin: () => thread.begin(),
		end: () => thread.end(),
		async answers(pageId, request, { requestId, address, signedIn, refused, reportError }) {
			const { method, url } = request;
			const body = request.body ? await request.arrayBuffer() : null;
			const of: HandedRequest = {
				...{ pageId, method, url, body, requestId, address },
				headers: [...request.headers],
			};
			const answer = await thread.answer<HandedAnswer>({ ask: "page", of });
			const { status, statusText, headers } = answer;
			if (answer.signedIn !== undefined) signedIn?.(answer.signedIn);
			for (const code of answer.refused) refused?.(code);
			for (const error of answer.errors) reportError?.(error);
			const whole = answer.body instanceof Uint8Array;
			const head = { status, statusText, headers: headers as [string, string][] };
			return whole
				? { response: new Response(null, head), html: answer.body }
				: { response: new Response(answer.body, head), html: undefined, inParts: answer.inParts };
		},
	};
}
