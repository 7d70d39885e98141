import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { StandingTag } from "~/ui/needs/standing-tag";
import { WindowInWords } from "~/ui/needs/window-words";
import { readOwnFiguresList } from "~/use-cases/needs/read-own-figures";

export const meta = titled("Your figures");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Your figures" }],
};

export function loader(args: LoaderFunctionArgs) {
	return { versions: valueOrPage(readOwnFiguresList(signedInContextFor(args))) };
}

export default function OwnFigures() {
	const { versions } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Your figures</h1>
			<p className="govuk-body-l">
				What the needs formula measures in your area and in the others. Confirm your figures, or query them.
			</p>
			{versions.length === 0 ? (
				<p className="govuk-body">There are no figures for you to check.</p>
			) : (
				<ul className="govuk-list">
					{versions.map(({ versionId, title, fund, window, own }) => (
						<li key={versionId} className="govuk-!-margin-bottom-6">
							<h2 className="govuk-heading-m">
								<a className="govuk-link" href={`/figures/${versionId}`}>
									{fund}: {title}
								</a>
							</h2>
							<p className="govuk-body">
								<WindowInWords window={window} />
							</p>
							{own.map(({ name, standing }) => (
								<p className="govuk-body" key={name}>
									{name} <StandingTag standing={standing} />
								</p>
							))}
						</li>
					))}
				</ul>
			)}
		</>
	);
}
