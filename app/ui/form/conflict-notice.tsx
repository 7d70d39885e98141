import { useContext } from "react";
import { SignedInAs } from "../frame/signed-in-as";
import { useEnhancement } from "../govuk/use-enhancement";
import { When } from "../when";

/** One field that another person saved meanwhile: theirs and one's own, as texts. */
export type ConflictField = { readonly label: string; readonly theirs: string; readonly yours: string };

/** A save refused because somebody else saved first. */
export type Conflict = {
	/** The record's present revision: sending it again is the deliberate second save. */
	readonly revision: number;
	/** What the page is opened with now, where it says so field by field. */
	readonly opened?: string;
	readonly savedBy: string;
	/** Instant of the other person's save. */
	readonly savedAt: string;
	readonly fields: readonly ConflictField[];
};

function Version({ heading, text }: { readonly heading: string; readonly text: string }) {
	return (
		<div className="govuk-grid-column-one-half">
			<h4 className="govuk-heading-s">{heading}</h4>
			<div className="tranche-verbatim">
				{text === "" ? <span className="tranche-absent">Nothing written</span> : text}
			</div>
		</div>
	);
}

/** How what was saved meanwhile, by others or from one's own other window, differs from what stays in the form. */
export function ConflictNotice({ conflict }: { readonly conflict: Conflict }) {
	const module = useEnhancement("tranche-part");
	const own = useContext(SignedInAs) === conflict.savedBy;
	// A form that was sent without its revision: nobody need have saved anything.
	const unsaid = conflict.savedAt === "" || conflict.savedBy === "";
	const differing = conflict.fields.filter((field) => field.theirs !== field.yours);
	return (
		<section
			{...module}
			className="tranche-conflict"
			aria-labelledby="conflict-title"
			role="alert"
			tabIndex={-1}
		>
			<h2 className="govuk-heading-m" id="conflict-title">
				{unsaid
					? "Check this before you save it"
					: own
						? "You saved this in another window"
						: "Somebody else saved this first"}
			</h2>
			{unsaid ? (
				<p className="govuk-body">
					Your page did not say which version it was opened with, so nothing was saved. Your text is still in
					the form below. Save again to keep it.
				</p>
			) : (
				<p className="govuk-body">
					{own ? "You, in another window," : conflict.savedBy} saved this on{" "}
					<When instant={conflict.savedAt} />, after you opened the page. Nothing has been overwritten. Your
					text is still in the form below: change it if you need to, then save again to replace what{" "}
					{own ? "you saved there" : `${conflict.savedBy} saved`}.
				</p>
			)}
			{differing.length === 0 ? (
				<p className="govuk-body">Both texts are the same.</p>
			) : (
				differing.map((field) => (
					<div key={field.label}>
						<h3 className="govuk-heading-s">{field.label}</h3>
						<div className="govuk-grid-row">
							<Version
								heading={own ? "Saved by you, in another window" : `Saved by ${conflict.savedBy}`}
								text={field.theirs}
							/>
							<Version heading={own ? "Typed by you here" : "Typed by you"} text={field.yours} />
						</div>
					</div>
				))
			)}
		</section>
	);
}
