import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { readSentForm } from "./sent-form";

type Routes = ServerBuild["routes"];
type Module = Routes[string]["module"];
type Loader = NonNullable<Module["loader"]>;

const SIGN_IN = "/sign-in?return=";

/** The same address, asked for as a page. */
function asPage({ url, headers, signal }: Request): Request {
	const kept = new Headers(headers);
	for (const name of ["content-type", "content-length"]) kept.delete(name);
	return new Request(url, { headers: kept, signal });
}

/** Nobody's form goes along to the sign-in page, which keeps what was typed; a file stays behind. */
function toSignIn(back: string, request: Request): Response {
	const withFile = request.headers.get("content-type")?.startsWith("multipart/form-data");
	return withFile
		? new Response(null, { status: 303, headers: { Location: back } })
		: new Response(null, { status: 307, headers: { Location: `${back}&form=unsent` } });
}

/**
 * Whoever would not be shown a page (sign in, 403, 404) may not send its form either, and no byte of it is looked at. A
 * page that says something else, such as "not now" (409), leaves it to the action, which gives the words back.
 */
async function refusalOf(loader: Loader, args: ActionFunctionArgs): Promise<Response | null> {
	try {
		await loader({ ...args, request: asPage(args.request) });
		return null;
	} catch (thrown) {
		if (!(thrown instanceof Response)) throw thrown;
		if (thrown.status === 403 || thrown.status === 404) return thrown;
		const to = thrown.headers.get("Location") ?? "";
		return to.startsWith(SIGN_IN) ? toSignIn(to, args.request) : null;
	}
}

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

/** The pages, whose actions take a form within limits, once, from those alone who are shown the page. */
export function formActions(routes: Routes): Routes {
	const guarded = Object.entries(routes).map(([id, route]) => {
		const { loader, action } = route.module;
		const reached: Work = async (args) => {
			const refused = loader ? await refusalOf(loader, args) : null;
			if (refused) throw refused;
			return action?.({ ...args, request: await readSentForm(args.request) });
		};
		const module = {
			...route.module,
			...(loader ? { loader: toldOf(loader as Work) as typeof loader } : {}),
			...(action ? { action: toldOf(reached) as typeof action } : {}),
		};
		return [id, { ...route, module }];
	});
	return Object.fromEntries(guarded);
}
