import type { RefusedForm } from "~/forms/parse-form";
import type { SectionPeopleView } from "~/use-cases/bid/together/read-section-people";
import { SelectField, TextAreaField } from "../../form/fields";
import { FormStateProvider } from "../../form/form-state";
import { SentForm } from "../../form/sent-form";
import { Button } from "../../govuk/button";
import { ErrorSummary } from "../../govuk/error-summary";
import { When } from "../../when";
import { type BidHead, bidName } from "../bid-head";
import { othersInWords } from "./others-in-words";
import { readyInWords } from "./people-in-words";
import { SubmittedNotice } from "./submitted-notice";

type Page = Omit<SectionPeopleView, "bid"> & { readonly bid: BidHead; readonly key: string };

function Comments({ comments }: Pick<Page, "comments">) {
	if (comments.length === 0) return <p className="govuk-body">Nobody has commented yet.</p>;
	return (
		<ul className="govuk-list">
			{comments.map(({ id, by, text, at }) => (
				<li key={id} className="govuk-!-margin-bottom-4">
					<strong>{by}</strong>, <When instant={at} />
					<div className="tranche-verbatim">{text}</div>
				</li>
			))}
		</ul>
	);
}

/** How the people of a bid share the work on a section: who has it, whether it is ready, what they say of it. */
export function SectionPeople({
	page,
	refused,
}: {
	readonly page: Page;
	readonly refused?: RefusedForm | undefined;
}) {
	const { bid, section, title, people, givenTo, ready, comments, others, key } = page;
	const { errors = {}, values = {} } = refused ?? {};
	const problems = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
	const inUse = othersInWords(others);
	return (
		<>
			{problems.length > 0 ? <ErrorSummary errors={problems} /> : null}
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">{title}: working together</h1>
			{bid.editable ? null : <SubmittedNotice bid={bid} />}
			<p className="govuk-body">
				Only people of the bid’s partnerships see this page. It is not part of the bid.{" "}
				<a className="govuk-link" href={`/bids/${bid.id}/${section}`}>
					Go to {title}
				</a>
			</p>
			{inUse ? <p className="govuk-body">{inUse}</p> : null}
			<h2 className="govuk-heading-m">Comments</h2>
			<Comments comments={comments} />
			{bid.editable ? (
				<>
					<SentForm unsaved={problems.length > 0}>
						<FormStateProvider value={{ values, errors }}>
							<input type="hidden" name="act" value="comment" />
							<input type="hidden" name="key" value={key} />
							<TextAreaField name="text" label="Add a comment" rows={3} />
							<Button variant="secondary" preventDoubleClick>
								Add the comment
							</Button>
						</FormStateProvider>
					</SentForm>
					<h2 className="govuk-heading-m">Who has this section</h2>
					<form method="post">
						<FormStateProvider value={{ values: { personId: givenTo?.id ?? "", ...values }, errors }}>
							<input type="hidden" name="act" value="give" />
							<SelectField
								name="personId"
								label="Give it to"
								hint="Everybody who writes the bid can still change it"
								placeholder="Nobody"
								items={people.map(({ id, name }) => ({ value: id, text: name }))}
							/>
							<Button variant="secondary" preventDoubleClick>
								Give the section
							</Button>
						</FormStateProvider>
					</form>
					<h2 className="govuk-heading-m">Is it ready?</h2>
					<form method="post">
						<input type="hidden" name="act" value="ready" />
						<p className="govuk-body">
							{ready ? (
								<>
									{readyInWords(ready)} on <When instant={ready.at} />.
								</>
							) : (
								"Nobody has marked it ready yet."
							)}
						</p>
						<div className="govuk-button-group">
							{ready?.current ? null : (
								<Button variant="secondary" name="ready" value="yes" preventDoubleClick>
									Mark it ready
								</Button>
							)}
							{ready ? (
								<Button variant="secondary" name="ready" value="no" preventDoubleClick>
									It is not ready
								</Button>
							) : null}
						</div>
					</form>
				</>
			) : (
				<p className="govuk-body">{givenTo ? `Given to ${givenTo.name}.` : "Given to nobody."}</p>
			)}
		</>
	);
}
