import type { UnsentField } from "~/forms/people/unsent-form";
import { Button } from "../govuk/button";
import { InsetText } from "../govuk/inset-text";

type Props = {
	/** Address of this site that the form was meant for. */
	readonly to: string;
	readonly fields: readonly UnsentField[];
};

/** After signing in again: the form that arrived too late, ready to be sent, with what was typed to read or copy. */
export function SendAgain({ to, fields }: Props) {
	const typed = fields.filter(([, text]) => /\s/.test(text.trim()));
	return (
		<>
			<h1 className="govuk-heading-l">You are signed in again</h1>
			<p className="govuk-body">
				Your session had ended before your form arrived. Nothing was saved yet, and what you typed was kept.
			</p>
			{typed.map(([name, text]) => (
				<InsetText key={`${name} ${text}`}>
					{text.split(/\r?\n/).map((line, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text, of which two may be alike
						<p key={index} className="govuk-body">
							{line}
						</p>
					))}
				</InsetText>
			))}
			<form method="post" action={to}>
				{fields.map(([name, text], index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the fields are fixed, and the same one may come twice
					<input key={index} type="hidden" name={name} value={text} />
				))}
				<div className="govuk-button-group">
					<Button>Send what you typed</Button>
					<a className="govuk-link" href={to}>
						Leave it and go back to the page
					</a>
				</div>
			</form>
		</>
	);
}
