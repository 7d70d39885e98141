import { KeptWords } from "../frame/kept-words";
import { Button } from "../govuk/button";
import { Details } from "../govuk/details";
import { InsetText } from "../govuk/inset-text";
import { When } from "../when";
import type { KeepsWords } from "./keeps-words";

/** Throws away what was typed in a form and not saved. */
export function ThrowAway({
	to,
	form,
	back,
}: {
	/** The bid's address. */
	readonly to: string;
	readonly form: { readonly page: string; readonly typedAt: string };
	/** Where it leads; to the page of unsaved words unless given. */
	readonly back?: string;
}) {
	return (
		<form method="post" action={`${to}/words`}>
			<input type="hidden" name="act" value="discard" />
			<input type="hidden" name="form" value={`${form.page}@${form.typedAt}`} />
			{back === undefined ? null : <input type="hidden" name="back" value={back} />}
			<Button variant="secondary" className="govuk-!-margin-bottom-0" preventDoubleClick>
				Throw this away
			</Button>
		</form>
	);
}

/** Above a form: who else is in the section, and what the same person typed in it before and did not save. */
export function BeforeSaving({
	keeps,
	unsaved,
}: {
	readonly keeps: KeepsWords;
	readonly unsaved: KeepsWords["unsaved"];
}) {
	const { to, section, address, others, further } = keeps;
	return (
		<>
			<p className="govuk-body">
				<span data-others hidden={others === ""}>
					{others}
				</span>{" "}
				<a className="govuk-link" href={`${to}/${section}/people`}>
					Comments, and who has this section
				</a>
			</p>
			{unsaved ? (
				<InsetText>
					<p className="govuk-body">
						You typed in this form on <When instant={unsaved.typedAt} /> and did not save it. Your words stand
						below. Save them to put them in the bid.
					</p>
					<ThrowAway to={to} form={unsaved} back={address} />
				</InsetText>
			) : null}
			{further.map((each) => (
				<Details
					key={each.page}
					summary={
						<>
							You also typed here in another window on <When instant={each.typedAt} />
						</>
					}
				>
					<KeptWords words={each.words} place={each.page} />
					<ThrowAway to={to} form={each} back={address} />
				</Details>
			))}
			<div data-here />
		</>
	);
}

/** Beside the button: what a script says of what is typed and not saved yet. */
export function KeptLine() {
	return <p className="govuk-hint" role="status" data-kept-line />;
}
