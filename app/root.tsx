import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Links, Outlet, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { rolesAt } from "./domain/roles";
import { takeSaid } from "./said";
import { contextFor } from "./session";
import styles from "./styles/app.scss?url";
import type { FrameData } from "./ui/frame/frame-data";
import { PageMeta } from "./ui/frame/page-meta";
import { RolesHeld } from "./ui/frame/roles-held";
import { SignedInAs } from "./ui/frame/signed-in-as";
import { PageScripts } from "./ui/layout/page-scripts";
import { SupportScript } from "./ui/layout/support-script";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: styles },
	{ rel: "icon", href: "/favicon.ico", sizes: "32x32" },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** What the frame shows: who is signed in with which roles, what was just saved, and in a demonstration the time. */
export function loader(args: LoaderFunctionArgs) {
	const { actor, clock } = contextFor(args);
	const { application, requestId } = args.context;
	const now = clock.now();
	const taken = takeSaid(args);
	const frame: FrameData = {
		requestId,
		demonstrationTime: application.mode === "demo" ? now : null,
		name: actor.kind === "person" ? actor.name : null,
		roles: rolesAt(actor, now),
		said: taken?.said ?? null,
	};
	return data(frame, taken ? { headers: { "Set-Cookie": taken.header } } : {});
}

export function Layout({ children }: { readonly children: ReactNode }) {
	const root = useRouteLoaderData<FrameData>("root");
	return (
		<html lang="en" className="govuk-template">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<meta name="theme-color" content="#12233f" />
				<PageMeta />
				<Links />
			</head>
			<body className="govuk-template__body">
				<SupportScript />
				<SignedInAs.Provider value={root?.name ?? null}>
					<RolesHeld.Provider value={root?.roles ?? []}>{children}</RolesHeld.Provider>
				</SignedInAs.Provider>
				<PageScripts />
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export { ErrorBoundary, meta } from "./frame";
