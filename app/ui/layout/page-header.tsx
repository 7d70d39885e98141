import { classNames } from "../govuk/attributes";

/** Our own header: the product's name and mark, and nothing of the Crown's. */
export function PageHeader({
	homeHref,
	wide,
}: {
	readonly homeHref: string;
	readonly wide?: boolean | undefined;
}) {
	return (
		<header className="tranche-header">
			<div className={classNames("govuk-width-container", wide && "tranche-wide")}>
				<a className="tranche-header__link" href={homeHref}>
					<svg
						className="tranche-header__mark"
						viewBox="0 0 32 32"
						width="28"
						height="28"
						aria-hidden="true"
						focusable="false"
					>
						<path fill="currentColor" d="M3 4h26v6H19v6h-6v-6H3z" />
						<path fill="currentColor" d="M13 18h6v4h-6z" opacity=".75" />
						<path fill="currentColor" d="M13 24h6v4h-6z" opacity=".5" />
					</svg>
					<span>Tranche</span>
				</a>
			</div>
		</header>
	);
}
