import { createRequestHandler } from "@remix-run/node";
import type { Response as Answered, Request as Asked, RequestHandler } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { BY_SCRIPT } from "~/ui/layout/inline-scripts";
import { askedPage } from "./asked-page";
import { formActions } from "./form-actions";
import { keptPages } from "./kept-pages";
import { pageBuild } from "./page-builds";
import { pageTable } from "./page-table";
import type { Pages } from "./pages";
import { loggedError } from "./request-log";
import { noteRefusal } from "./security-events";
import { type Answer, sendWhole, webRequest } from "./web-messages";

type Parts = {
	readonly application: Application;
	readonly pages: Pages;
	readonly log: Logger;
	readonly development: boolean;
};

type Handler = ReturnType<typeof createRequestHandler>;

/** What answers for a page: out of the build cut to it; in development out of the sources as they are now. */
function handlersOf({ build }: Pages, development: boolean): (pageId: string | undefined) => Handler {
	if (typeof build === "function") {
		const live = createRequestHandler(
			async () => {
				const whole = await build();
				return { ...whole, routes: formActions(whole.routes) };
			},
			development ? "development" : "production",
		);
		return () => live;
	}
	const { noSuchPage } = pageTable(build.routes);
	const known = new Map<string, Handler>();
	return (pageId = noSuchPage.id) => {
		const handler = known.get(pageId) ?? createRequestHandler(pageBuild(build, pageId), "production");
		known.set(pageId, handler);
		return handler;
	};
}

/**
 * A form's answer to the script that sent it: where it leads, for the browser would read that page for nothing; or the
 * page to show, marked as one. What is refused in words (400, 401, 409) is a page like any other.
 */
function asScriptsTakeIt(asked: Asked, answer: Answer): Answer {
	const { status, headers, body } = answer.response;
	if (asked.get(BY_SCRIPT) === undefined) return answer;
	if (status === 302 || status === 303)
		return { ...answer, response: new Response(null, { status: 204, headers }) };
	const isPage = headers.get("content-type")?.startsWith("text/html");
	if (!isPage || ![200, 400, 401, 409].includes(status)) return answer;
	headers.set(BY_SCRIPT, "script");
	return { ...answer, response: new Response(body, { status: 200, headers }) };
}

/** Answers a request out of the build of the page that it is for, or from memory. */
export function answerPages({ application, pages, log, development }: Parts): RequestHandler {
	const handlerOf = handlersOf(pages, development);
	const kept = keptPages(application);
	const answerOf = async (asked: Asked, answered: Answered, method?: "GET"): Promise<Answer> => {
		let html: string | undefined;
		const response = await handlerOf(askedPage(answered)?.id)(webRequest(asked, answered, method), {
			application,
			requestId: String(answered.locals.requestId),
			address: asked.ip ?? "",
			signedIn: (personId) => {
				answered.locals.personId = personId;
			},
			refused: (code) => noteRefusal(answered, code),
			drawn: (text) => {
				html = text;
			},
			reportError: (error) => {
				const { requestId } = answered.locals;
				log.error({ err: loggedError(error, asked), requestId }, "page failed");
			},
		});
		return { response, html };
	};
	const answer = async (asked: Asked, answered: Answered) => {
		if (!kept.isForEverybody(asked, answered))
			return sendWhole(asked, answered, asScriptsTakeIt(asked, await answerOf(asked, answered)));
		if (await kept.answer(asked, answered)) return;
		const version = kept.version();
		// Made whole even for whoever asks for its head alone: what is kept is sent to all.
		const made = await answerOf(asked, answered, "GET");
		const { status, headers } = made.response;
		const same = status === 200 && !headers.has("set-cookie");
		return same ? kept.keepAndAnswer(asked, answered, made, version) : sendWhole(asked, answered, made);
	};
	return (asked, answered, next) => {
		answered.locals.noSuchPage = askedPage(answered) === undefined;
		answer(asked, answered).catch(next);
	};
}
