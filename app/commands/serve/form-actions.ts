import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import type { PageHandle } from "~/ui/frame/page-handle";
import { LARGEST_FORM } from "./accepted-bodies";
import { incomingFiles } from "./incoming";
import { sentForm } from "./sent-form";

type Routes = ServerBuild["routes"];

type Work = (args: ActionFunctionArgs) => unknown;

/** Tells of what a page throws as its refusal, under the code that it gives. */
function toldOf(work: Work): Work {
	return async (args) => {
		try {
			return await work(args);
		} catch (thrown) {
			if (thrown instanceof Response && thrown.status >= 400) args.context.refused?.(thrown.statusText);
			throw thrown;
		}
	};
}

/** Does a page's loader: what it gives reaches the page that is drawn, and nothing else. */
function drawnOf(loader: Work): Work {
	return async (args) => {
		const loaded = await loader(args);
		return args.context.data?.hold(loaded) ?? loaded;
	};
}

/** Does a page's action with its files on the disk, and removes what it has not taken of them. */
function keepingFiles(action: Work): Work {
	return async (args) => {
		const { context, request } = args;
		let who = "";
		const signedIn = (personId: string) => {
			who = personId;
			context.signedIn?.(personId);
		};
		const bytes = Number(request.headers.get("content-length") ?? 0);
		const incoming = incomingFiles(context.application.db, { who: () => who, bytes });
		const sent = sentForm(request, incoming.keepFile);
		try {
			const small = bytes <= LARGEST_FORM ? { keptAtSignIn: true as const } : {};
			return await action({ ...args, context: { ...context, signedIn, ...small }, request: sent });
		} finally {
			await incoming.end();
		}
	};
}

/** The pages, whose actions take a form within limits, once, when they first look at it. */
export function formActions(routes: Routes): Routes {
	const limited = Object.entries(routes).map(([id, route]) => {
		const { loader, action } = route.module;
		const { keepsFiles } = (route.module.handle ?? {}) as PageHandle;
		const inMemory: Work = (args) => action?.({ ...args, request: sentForm(args.request) });
		const taken = keepsFiles ? keepingFiles((args) => action?.(args)) : inMemory;
		const module = {
			...route.module,
			...(loader
				? {
						loader: toldOf(
							route.module.default ? drawnOf(loader as Work) : (loader as Work),
						) as typeof loader,
					}
				: {}),
			...(action ? { action: toldOf(taken) as typeof action } : {}),
		};
		return [id, { ...route, module }];
	});
	return Object.fromEntries(limited);
}
