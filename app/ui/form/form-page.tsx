import type { ReactNode } from "react";
import { KEPT, keptText } from "~/domain/bid/unsaved-words";
import type { Opened } from "~/domain/form/merge-fields";
import { OPENED, openedText } from "~/domain/form/opened-page";
import { type FormErrors, type FormSchema, type FormValues, inPageOrder } from "~/forms/parse-form";
import { Button } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { CancelLink } from "./cancel-link";
import { type Conflict, ConflictNotice } from "./conflict-notice";
import { FormStateProvider } from "./form-state";
import type { KeepsWords } from "./keeps-words";
import { BeforeSaving, KeptLine } from "./kept-line";
import { SentForm } from "./sent-form";

export type FormPageProps = {
	/** The schema the server parses this form with, from `app/forms`. */
	readonly schema: FormSchema;
	/** The page's heading. */
	readonly title: string;
	/** Shown above the heading: the part of the service this page belongs to. */
	readonly caption?: ReactNode;
	/** What the fields hold: the action's values after a refusal, else the loader's. */
	readonly values?: FormValues | undefined;
	/** What they held before something was typed, where a choice that was unticked is still offered. */
	readonly began?: FormValues | undefined;
	/** What the action found wrong. */
	readonly errors?: FormErrors | undefined;
	/** What boxes of a table are called, by field and row: begins their errors above the form, where many read alike. */
	readonly boxes?: Readonly<Record<string, string>> | undefined;
	/** What another person saved meanwhile. */
	readonly conflict?: Conflict | undefined;
	/** The revision of the record shown, for optimistic locking; a conflict's own, or the one sent, goes before it. */
	readonly revision?: number | undefined;
	/** What each field was opened with; a conflict’s own, or what was sent, goes before it. */
	readonly opened?: Opened | undefined;
	/** How what is typed is kept before it is saved, and what was kept before; nothing is kept without. */
	readonly keeps?: KeepsWords | undefined;
	/** Left out when the page's only field is its heading. */
	readonly showTitle?: boolean | undefined;
	readonly submitLabel?: string | undefined;
	readonly submitVariant?: "secondary" | "warning" | undefined;
	/** Name and value that the main button sends. */
	readonly submitName?: string | undefined;
	readonly submitValue?: string | undefined;
	/** Offers to save and go on with a further one, on a page that adds to a list. */
	readonly another?: boolean | undefined;
	/** Further buttons or links beside the main one; without them "Cancel", where the page leads back somewhere. */
	readonly actions?: ReactNode;
	/** Address to post to; the page's own when absent. */
	readonly action?: string | undefined;
	/** The form has fields for files. */
	readonly sendsFiles?: boolean | undefined;
	/** Shown between the heading and the fields. */
	readonly intro?: ReactNode;
	readonly children: ReactNode;
};

/** The errors in the order of the page: boxes of a table row by row, as `boxes` has them and no schema can. */
function summaryOf(errors: FormErrors, boxes: Readonly<Record<string, string>>) {
	const rowByRow = Object.keys(boxes).filter((name) => name in errors);
	return Object.keys(errors).map((each) => {
		const name = each in boxes ? (rowByRow.shift() ?? each) : each;
		const text = errors[name] ?? "";
		if (name === "") return { text };
		const box = boxes[name];
		return { text: box === undefined ? text : `${box}: ${text}`, href: `#${name}` };
	});
}

/**
 * A page that asks: error summary, heading, fields and buttons in one form that posts with or without JavaScript.
 * Fields inside take their value and error by name.
 */
export function FormPage(props: FormPageProps) {
	const { schema, title, conflict, keeps, submitLabel = "Save and continue" } = props;
	const sent = props.values ?? {};
	// A form that was refused holds what was sent, and no more what was kept before.
	const unsaved = sent[OPENED] === undefined ? (keeps?.unsaved ?? null) : null;
	const values = { ...sent, ...unsaved?.values };
	const kept = values[KEPT] ?? (unsaved ? keptText([unsaved]) : undefined);
	const errors = inPageOrder(schema, props.errors ?? {});
	const problems = summaryOf(errors, props.boxes ?? {});
	const revision = conflict?.revision ?? values.revision ?? props.revision;
	const opened = conflict?.opened ?? values[OPENED] ?? (props.opened && openedText(props.opened));
	return (
		<>
			{problems.length > 0 ? <ErrorSummary errors={problems} /> : null}
			{conflict ? <ConflictNotice conflict={conflict} /> : null}
			{props.caption ? <span className="govuk-caption-l">{props.caption}</span> : null}
			{props.showTitle === false ? null : <h1 className="govuk-heading-l">{title}</h1>}
			{props.intro}
			{keeps ? <BeforeSaving keeps={keeps} unsaved={unsaved} /> : null}
			<SentForm
				action={props.action}
				unsaved={conflict !== undefined || problems.length > 0 || unsaved !== null}
				keeps={keeps}
				kept={unsaved ? Object.keys(unsaved.values) : undefined}
				encType={props.sendsFiles ? "multipart/form-data" : undefined}
			>
				{revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
				{opened === undefined ? null : <input type="hidden" name={OPENED} value={opened} />}
				{kept === undefined ? null : <input type="hidden" name={KEPT} value={kept} />}
				<FormStateProvider value={{ values, errors, began: props.began }}>{props.children}</FormStateProvider>
				<div className="govuk-button-group">
					<Button variant={props.submitVariant} name={props.submitName} value={props.submitValue}>
						{submitLabel}
					</Button>
					{props.another ? (
						<Button variant="secondary" name="next" value="another" preventDoubleClick>
							Save and add another
						</Button>
					) : null}
					{props.actions ?? <CancelLink />}
				</div>
				{keeps ? <KeptLine /> : null}
			</SentForm>
		</>
	);
}
