import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Outlet,
	Scripts,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { rolesAt } from "./domain/roles";
import { contextFor } from "./session";
import styles from "./styles/app.scss?url";
import { pageTitle } from "./ui/form/page-title";
import { AccountSlot } from "./ui/frame/account-slot";
import { DemonstrationBanner } from "./ui/frame/demonstration-banner";
import { ErrorPage, errorTitle, type PageError } from "./ui/frame/error-page";
import { navigationFor } from "./ui/frame/navigation";
import { frameOf } from "./ui/frame/page-handle";
import { PageMeta } from "./ui/frame/page-meta";
import { FocusOnNavigation } from "./ui/layout/focus-on-navigation";
import { PageLayout } from "./ui/layout/page-layout";
import { SupportScript } from "./ui/layout/support-script";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: styles },
	{ rel: "icon", href: "/favicon.ico", sizes: "32x32" },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error }) => [
	{ title: error ? pageTitle(errorTitle(pageError(error))) : "Tranche" },
];

/** What the frame shows: who is signed in with which roles, and in a demonstration the time. */
export function loader(args: LoaderFunctionArgs) {
	const { actor, clock } = contextFor(args);
	const { application, cspNonce, requestId } = args.context;
	const now = clock.now();
	return {
		cspNonce,
		requestId,
		demonstrationTime: application.mode === "demo" ? now : null,
		name: actor.kind === "person" ? actor.name : null,
		roles: rolesAt(actor, now),
	};
}

function pageError(error: unknown): PageError {
	if (!isRouteErrorResponse(error)) return { status: 500 };
	const { code, possible } = (error.data ?? {}) as Partial<PageError>;
	return { status: error.status, code, possible };
}

export function Layout({ children }: { readonly children: ReactNode }) {
	const root = useRouteLoaderData<typeof loader>("root");
	return (
		<html lang="en" className="govuk-template">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<meta name="theme-color" content="#12233f" />
				<PageMeta />
				<Links />
			</head>
			<body className="govuk-template__body" suppressHydrationWarning>
				<SupportScript nonce={root?.cspNonce ?? ""} />
				{children}
				<FocusOnNavigation />
				<Scripts nonce={root?.cspNonce} />
			</body>
		</html>
	);
}

function Frame({ children, bare = false }: { readonly children: ReactNode; readonly bare?: boolean }) {
	const root = useRouteLoaderData<typeof loader>("root");
	const { pathname } = useLocation();
	const matches = useMatches();
	return (
		<PageLayout
			navigation={navigationFor(root?.roles ?? [], pathname)}
			account={root ? <AccountSlot name={root.name} /> : null}
			demo={root?.demonstrationTime ? <DemonstrationBanner now={root.demonstrationTime} /> : null}
			{...(bare ? {} : frameOf(matches))}
		>
			{children}
		</PageLayout>
	);
}

export default function App() {
	return (
		<Frame>
			<Outlet />
		</Frame>
	);
}

export function ErrorBoundary() {
	const root = useRouteLoaderData<typeof loader>("root");
	const error = pageError(useRouteError());
	return (
		<Frame bare>
			<ErrorPage error={error} requestId={root?.requestId ?? null} signedIn={Boolean(root?.name)} />
		</Frame>
	);
}
