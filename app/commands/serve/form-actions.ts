import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
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

/** The pages, whose actions take a form within limits, once, when they first look at it. */
export function formActions(routes: Routes): Routes {
	const limited = Object.entries(routes).map(([id, route]) => {
		const { loader, action } = route.module;
		const taken: Work = (args) => action?.({ ...args, request: sentForm(args.request) });
		const module = {
			...route.module,
			...(loader ? { loader: toldOf(loader as Work) as typeof loader } : {}),
			...(action ? { action: toldOf(taken) as typeof action } : {}),
		};
		return [id, { ...route, module }];
	});
	return Object.fromEntries(limited);
}
