import type { ReactNode } from "react";
import type { SectionKey } from "~/domain/bid/sections";
import type { FormSection } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import type { BesideIntervention, Near } from "~/domain/form/record-kind";
import type { RefusedRecord } from "~/forms/bid/refused-record";
import type { FormSchema, FormValues } from "~/forms/parse-form";
import { FormPage } from "../../form/form-page";
import { RecordFields } from "../../form/record-fields";
import { InsetText } from "../../govuk/inset-text";
import { type BidHead, bidName, sectionPath } from "../bid-head";
import { InterventionFirst } from "./intervention-first";
import { SubmittedNotice } from "./section-page";

type RecordFormProps = {
	readonly bid: BidHead;
	readonly section: SectionKey;
	/** The section as the bid's form asks it. */
	readonly asked: FormSection;
	readonly schema: FormSchema;
	readonly title: string;
	/** What the form begins with; null when the record is no longer there. */
	readonly values: FormValues | null;
	/** A new record's key; also the key under which a removed one can be added again. */
	readonly recordKey: string;
	/** The revision of a record that is changed; absent for a new one. */
	readonly revision?: number | undefined;
	readonly refused?: RefusedRecord | undefined;
	/** The title of the record that a new one begins as a copy of. */
	readonly copyOf?: string | null;
	/** The bid's interventions, where the record speaks of them. */
	readonly interventions: readonly BesideIntervention[];
	readonly links?: Near["links"];
};

function Notice({
	bid,
	title,
	children,
}: {
	readonly bid: BidHead;
	readonly title: string;
	readonly children: ReactNode;
}) {
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">{title}</h1>
			{children}
		</>
	);
}

function CopyNotice({ copyOf }: { readonly copyOf: string }) {
	return <InsetText>This is a copy of “{copyOf}”. Change what differs, then save it.</InsetText>;
}

/**
 * The page that adds or changes one record. What was typed stays in the form whatever the refusal: a conflict, a record
 * that somebody removed, a bid that was submitted in the meantime.
 */
export function RecordForm(props: RecordFormProps) {
	const { bid, section, title, refused, recordKey, copyOf } = props;
	const list = sectionPath(bid.id, section);
	if (!refused && !bid.editable)
		return (
			<Notice bid={bid} title={title}>
				<SubmittedNotice bid={bid} />
			</Notice>
		);
	if (!refused && props.values === null)
		return (
			<Notice bid={bid} title={title}>
				<p className="govuk-body">
					Somebody has removed this.{" "}
					<a className="govuk-link" href={list}>
						See what is left in {props.asked.title.toLowerCase()}
					</a>
					.
				</p>
			</Notice>
		);
	const kind = kindOfFormSection(props.asked);
	if (!kind) return null;
	const isNew = props.revision === undefined || refused?.removed === true;
	const needsOne = kind.carriedOn !== undefined && props.interventions.length === 0;
	return (
		<FormPage
			schema={props.schema}
			caption={bidName(bid)}
			title={title}
			values={refused?.values ?? props.values ?? {}}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={isNew ? undefined : props.revision}
			action={refused?.removed ? `${list}/new` : undefined}
			formKey={recordKey}
			intro={
				needsOne ? <InterventionFirst bidId={bid.id} /> : copyOf ? <CopyNotice copyOf={copyOf} /> : undefined
			}
			submitLabel={isNew ? "Save" : "Save changes"}
			another={isNew}
			actions={
				<a className="govuk-link" href={list}>
					Cancel
				</a>
			}
		>
			<input type="hidden" name="_form" value={bid.form ?? ""} />
			{isNew ? <input type="hidden" name="key" value={recordKey} /> : null}
			<RecordFields kind={kind} beside={{ interventions: props.interventions, links: props.links ?? {} }} />
		</FormPage>
	);
}
