import type { MetaFunction } from "@remix-run/react";
import {
	isRouteErrorResponse,
	Outlet,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { pageTitle } from "./ui/form/page-title";
import { AccountSlot } from "./ui/frame/account-slot";
import { DemonstrationBanner } from "./ui/frame/demonstration-banner";
import { ErrorPage, errorTitle, type PageError } from "./ui/frame/error-page";
import type { FrameData } from "./ui/frame/frame-data";
import { navigationFor } from "./ui/frame/navigation";
import { frameOf } from "./ui/frame/page-handle";
import { SaidBanner } from "./ui/frame/said-banner";
import { WayBack } from "./ui/frame/way-back";
import { PageLayout } from "./ui/layout/page-layout";
import { FOOTER_LINKS } from "./ui/service/footer-links";

/** The title of an error page; every page that can be shown says its own. */
export const meta: MetaFunction = ({ error }) => [
	{ title: error ? pageTitle(errorTitle(pageError(error))) : "Tranche" },
];

function pageError(error: unknown): PageError {
	if (!isRouteErrorResponse(error)) return { status: 500 };
	const { code, possible, states, typed, said } = (error.data ?? {}) as Partial<PageError>;
	return { status: error.status, code, possible, states, typed, said };
}

function Frame({ children, bare = false }: { readonly children: ReactNode; readonly bare?: boolean }) {
	const root = useRouteLoaderData<FrameData>("root");
	const { pathname, search } = useLocation();
	const matches = useMatches();
	const frame = bare ? {} : frameOf(matches, search);
	return (
		<PageLayout
			navigation={navigationFor(root?.roles ?? [], pathname)}
			account={root ? <AccountSlot name={root.name} /> : null}
			demo={
				root?.demonstrationTime ? (
					<DemonstrationBanner now={root.demonstrationTime} signedIn={root.name !== null} />
				) : null
			}
			footerLinks={FOOTER_LINKS}
			{...frame}
		>
			{root?.said ? <SaidBanner said={root.said} /> : null}
			<WayBack.Provider value={frame.backHref ?? null}>{children}</WayBack.Provider>
		</PageLayout>
	);
}

/** The frame of every page, a route of its own so that a refused form's error page still has the root's data. */
export default function FramedPage() {
	return (
		<Frame>
			<Outlet />
		</Frame>
	);
}

export function ErrorBoundary() {
	const root = useRouteLoaderData<FrameData>("root");
	const error = pageError(useRouteError());
	return (
		<Frame bare>
			<ErrorPage error={error} requestId={root?.requestId ?? null} signedIn={Boolean(root?.name)} />
		</Frame>
	);
}
