import type { ReactNode } from "react";
import { classNames } from "../govuk/attributes";
import { BackLink } from "../govuk/back-link";
import { type Breadcrumb, Breadcrumbs } from "../govuk/breadcrumbs";
import { Footer } from "../govuk/footer";
import { type NavigationItem, ServiceNavigation } from "../govuk/service-navigation";
import { SkipLink } from "../govuk/skip-link";
import { PageHeader } from "./page-header";

export type PageLayoutProps = {
	readonly children: ReactNode;
	/** Links to the parts of the service that this person may use. */
	readonly navigation?: readonly NavigationItem[] | undefined;
	/** Right of the navigation: who is signed in and how to sign out. */
	readonly account?: ReactNode;
	/** Across the top in demo mode: what is invented, the clock, who to be. */
	readonly demo?: ReactNode;
	readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
	/** Address of the page before; breadcrumbs go before it. */
	readonly backHref?: string | undefined;
	/** Up to the page's round, beside the way back. */
	readonly roundHref?: string | undefined;
	readonly homeHref?: string | undefined;
	readonly footerLinks?: readonly { readonly text: string; readonly href: string }[] | undefined;
	/** Uses the width of the screen, for wide tables and two columns. */
	readonly wide?: boolean | undefined;
};

/** The frame of every page: skip link, header, demonstration's banner, navigation, way back, main part and footer. */
export function PageLayout(props: PageLayoutProps) {
	const {
		children,
		navigation = [],
		account,
		demo,
		breadcrumbs,
		backHref,
		roundHref,
		homeHref = "/",
		wide,
	} = props;
	const container = classNames("govuk-width-container", wide && "tranche-wide");
	return (
		<>
			<SkipLink href="#main-content">Skip to main content</SkipLink>
			{demo ? (
				<aside className="tranche-demo" aria-label="Demonstration">
					<div className={container}>{demo}</div>
				</aside>
			) : null}
			<PageHeader homeHref={homeHref} wide={wide} />
			{navigation.length > 0 || account ? (
				<ServiceNavigation
					className={classNames("tranche-navigation", wide && "tranche-navigation--wide")}
					items={navigation}
					ariaLabel="Tranche"
					slots={
						account ? { end: <div className="tranche-account">{account}</div>, endInline: true } : undefined
					}
				/>
			) : null}
			<div className={container}>
				{breadcrumbs && breadcrumbs.length > 0 ? (
					<Breadcrumbs items={breadcrumbs} />
				) : backHref || roundHref ? (
					<nav aria-label="Way back">
						{backHref ? <BackLink href={backHref} /> : null}
						{roundHref ? (
							<BackLink href={roundHref} className="tranche-up">
								Up to the round
							</BackLink>
						) : null}
					</nav>
				) : null}
				<main className="govuk-main-wrapper" id="main-content">
					{children}
				</main>
			</div>
			<footer>
				<Footer
					className="tranche-footer"
					containerClassName={wide ? "tranche-wide" : undefined}
					meta={props.footerLinks && props.footerLinks.length > 0 ? { items: props.footerLinks } : undefined}
					contentLicence="Tranche: bids, scores, money and decisions that anybody can check"
				/>
			</footer>
		</>
	);
}
