import { ThrowAway } from "../../form/kept-line";
import { type KeptText, KeptWords } from "../../frame/kept-words";
import { Button } from "../../govuk/button";
import { useEnhancement } from "../../govuk/use-enhancement";
import { When } from "../../when";
import type { BidHead } from "../bid-head";

export type UnsavedForm = {
	readonly page: string;
	/** The form's address. */
	readonly address: string;
	readonly typedAt: string;
	/** The section's title. */
	readonly title: string;
	readonly words: readonly KeptText[];
};

type KeptInBrowserProps = {
	/** The address below which the words were typed. */
	readonly within: string;
	readonly who: string;
	readonly sealedWith: string;
};

/** Words that could not be sent and this browser alone keeps: filled in by a script, which alone can read them. */
export function KeptInBrowser({ within, who, sealedWith }: KeptInBrowserProps) {
	const module = useEnhancement("tranche-part");
	return (
		<section
			hidden
			{...module}
			data-part="kept-here"
			data-within={within}
			data-who={who}
			data-key={sealedWith}
		>
			<h2 className="govuk-heading-m">Kept in this browser alone</h2>
			<p className="govuk-body">
				Tranche could not be reached when you typed this. It is kept in this browser for 7 days.
			</p>
			<template>
				<form method="post" action="/kept-words">
					<h3 className="govuk-heading-s">
						Typed on <time />
					</h3>
					<div data-texts />
					<div className="govuk-button-group">
						<Button>Download it as a text file</Button>
						<Button type="button" variant="secondary" value="forget">
							Throw this away
						</Button>
					</div>
				</form>
			</template>
		</section>
	);
}

/** All that a person typed in a bid's forms and did not save, to read, copy, download or throw away. */
export function UnsavedWords({
	bid,
	forms,
	who,
	sealedWith,
}: {
	readonly bid: BidHead;
	readonly forms: readonly UnsavedForm[];
	readonly who: string;
	readonly sealedWith: string;
}) {
	return (
		<>
			<p className="govuk-body">
				{forms.length === 0
					? "Tranche keeps nothing of yours that is not saved."
					: "Only you can see this. It is kept for 7 days."}{" "}
				{bid.editable ? "Open a form to go on with it." : "The bid can no longer be changed."}
			</p>
			{forms.map(({ page, address, typedAt, title, words }) => (
				<section key={page} aria-labelledby={`unsaved-${page}`}>
					<h2 className="govuk-heading-m" id={`unsaved-${page}`}>
						{title}
					</h2>
					<p className="govuk-body">
						You typed this on <When instant={typedAt} /> and did not save it.{" "}
						{bid.editable ? (
							<a className="govuk-link" href={address}>
								Go on with it<span className="govuk-visually-hidden"> in {title}</span>
							</a>
						) : null}
					</p>
					<KeptWords words={words} place={page} />
					<ThrowAway to={`/bids/${bid.id}`} form={{ page, typedAt }} />
				</section>
			))}
			<KeptInBrowser within={`/bids/${bid.id}/`} who={who} sealedWith={sealedWith} />
		</>
	);
}
