import type { ReactNode } from "react";
import type { SectionKey } from "~/domain/bid/sections";
import type { FormSection } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import type { Opened } from "~/domain/form/merge-fields";
import { askedFields, type BesideIntervention, type Near } from "~/domain/form/record-kind";
import type { FormSchema, FormValues } from "~/forms/parse-form";
import type { RefusedByUseCase } from "~/forms/refused-form";
import { InterventionFirst } from "../bid/section/intervention-first";
import { FormPage } from "../form/form-page";
import type { KeepsWords } from "../form/keeps-words";
import { LeftUnsaved } from "../form/left-unsaved";
import { RecordFields } from "../form/record-fields";
import { InsetText } from "../govuk/inset-text";
import { FixedNotice } from "./fixed-notice";
import type { RecordsPlace } from "./place";

type RecordFormProps = {
	readonly place: RecordsPlace;
	readonly section: SectionKey;
	/** The section as its form asks it. */
	readonly asked: FormSection;
	readonly schema: FormSchema;
	readonly title: string;
	/** What the form begins with; null when the record is no longer there. */
	readonly values: FormValues | null;
	/** A new record's key; also the key under which a removed one can be added again. */
	readonly recordKey: string;
	/** The revision of a record that is changed; absent for a new one. */
	readonly revision?: number | undefined;
	/** What each of its fields was opened with. */
	readonly opened?: Opened | undefined;
	readonly keeps?: KeepsWords | undefined;
	readonly refused?: RefusedByUseCase | undefined;
	/** The title of the record that a new one begins as a copy of. */
	readonly copyOf?: string | null;
	/** The bid's interventions, where the record speaks of them. */
	readonly interventions: readonly BesideIntervention[];
	readonly links?: Near["links"];
	/** Hints that follow from the other records. */
	readonly hints?: Readonly<Record<string, string>>;
	/** What the bid costs and saves as it is saved, where the record has a part in that; "" where nothing can be said. */
	readonly figures?: string | null;
};

function Notice({
	place,
	title,
	children,
}: {
	readonly place: RecordsPlace;
	readonly title: string;
	readonly children: ReactNode;
}) {
	return (
		<>
			<span className="govuk-caption-l">{place.name}</span>
			<h1 className="govuk-heading-l">{title}</h1>
			{children}
		</>
	);
}

function CopyNotice({ copyOf }: { readonly copyOf: string }) {
	return <InsetText>This is a copy of “{copyOf}”. Change what differs, then save it.</InsetText>;
}

/** The page that adds or changes one record. What was typed stays in the form whatever the refusal. */
export function RecordForm(props: RecordFormProps) {
	const { place, section, title, refused, recordKey, copyOf } = props;
	const list = `${place.path}/${section}`;
	if (!refused && !place.editable)
		return (
			<Notice place={place} title={title}>
				<FixedNotice place={place} />
				<LeftUnsaved keeps={props.keeps} />
			</Notice>
		);
	if (!refused && props.values === null)
		return (
			<Notice place={place} title={title}>
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
			caption={place.name}
			title={title}
			values={refused?.values ?? props.values ?? {}}
			began={props.values ?? {}}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={isNew ? undefined : props.revision}
			opened={props.opened}
			keeps={props.keeps}
			action={refused?.removed ? `${list}/new` : undefined}
			intro={
				needsOne ? (
					<InterventionFirst path={place.path} />
				) : copyOf ? (
					<CopyNotice copyOf={copyOf} />
				) : undefined
			}
			submitLabel={isNew ? "Save" : "Save changes"}
			another={isNew}
			sendsFiles={askedFields(kind).some(([, field]) => field.kind === "files")}
			actions={
				<a className="govuk-link" href={list}>
					Cancel
				</a>
			}
		>
			<input type="hidden" name="_form" value={place.form} />
			{isNew ? (
				<input type="hidden" name="key" value={String(props.keeps?.unsaved?.values.key ?? recordKey)} />
			) : null}
			<RecordFields
				kind={kind}
				beside={{ interventions: props.interventions, links: props.links ?? {} }}
				hints={props.hints ?? {}}
			/>
			{typeof props.figures === "string" ? (
				<p className="govuk-inset-text" role="status" data-figures hidden={props.figures === ""}>
					{props.figures}
				</p>
			) : null}
		</FormPage>
	);
}
