import type { ReactNode } from "react";
import {
	type AmountsField,
	type Box,
	type BoxesField,
	type ChoiceField,
	type Field,
	type LinkField,
	NOT_KNOWN,
	type ScoresField,
} from "~/domain/form/field";
import { askedFields, type Near, type RecordKind } from "~/domain/form/record-kind";
import { pointInWords } from "~/domain/form/record-rows";
import { partsOf } from "~/domain/form/sheet-columns";
import { WHEN_FORMS } from "~/domain/form/when";
import { formatPounds } from "~/domain/money";
import { Details } from "../govuk/details";
import { Fieldset } from "../govuk/fieldset";
import {
	CheckboxesField,
	DateField,
	MoneyField,
	RadiosField,
	SelectField,
	TextAreaField,
	TextField,
} from "./fields";
import { FilesField } from "./files-field";
import { useIsAnswered, useNamesBelow } from "./form-state";

type Props<F extends Field = Field> = {
	readonly name: string;
	readonly field: F;
	readonly beside: Near;
};

/** The question, marked where it may be left blank. */
function labelOf(field: Field): string {
	if (field.required !== undefined || field.blank === "unmarked" || field.group) return field.label;
	if (field.kind === "money" && field.orElse) return field.label;
	return `${field.label} ${field.blank === "later" ? "(optional for now)" : "(optional)"}`;
}

function Choice({ name, field, asked }: Pick<Props<ChoiceField>, "name" | "field"> & { asked: Asked }) {
	const items = Object.entries(field.words).map(([value, text]) => {
		const hint = field.hints?.[value];
		return { value, text, ...(hint === undefined ? {} : { hint: { text: hint } }) };
	});
	return field.drawn === "select" ? (
		<SelectField {...asked} name={name} placeholder="Not given" items={items} />
	) : (
		<RadiosField {...asked} name={name} items={items} inline={field.drawn === "inline"} />
	);
}

/** An amount for each intervention of the bid, or for financial years. */
function Amounts({ name, field, beside }: Props<AmountsField>) {
	const given = useNamesBelow(name);
	const parts = partsOf(field, beside);
	const further = field.of === "years" ? given.filter((id) => !parts.some((part) => part.id === id)) : [];
	const all = [...parts, ...further.map((id) => ({ id, title: id }))];
	if (all.length === 0) return null;
	const asked = (id: string) => beside.interventions.find((each) => each.id === id);
	const hint = (id: string) => {
		const each = asked(id);
		return each && (each.asked === null ? "No amount asked yet" : `Asked: ${formatPounds(each.asked)}`);
	};
	return (
		<Fieldset legend={{ text: labelOf(field), className: "govuk-fieldset__legend--m" }}>
			<p className="govuk-hint">{field.hint}</p>
			{all.map(({ id, title }) => (
				<MoneyField key={id} name={`${name}.${id}`} label={title} hint={hint(id)} />
			))}
		</Fieldset>
	);
}

function Scores({ name, field, beside }: Props<ScoresField>) {
	const parts = partsOf(field, beside);
	if (parts.length === 0) return null;
	return (
		<Fieldset legend={{ text: labelOf(field), className: "govuk-fieldset__legend--m" }}>
			<p className="govuk-hint">{field.hint}</p>
			{parts.map(({ id, title }) => (
				<SelectField
					key={id}
					name={`${name}.${id}`}
					label={title}
					placeholder="Not scored"
					items={pointItems(field.words)}
				/>
			))}
		</Fieldset>
	);
}

function pointItems(words: readonly string[]) {
	return words.map((_, index) => ({
		value: String(index + 1),
		text: pointInWords(index + 1, words) ?? "",
	}));
}

type Asked = { readonly label: string; readonly hint?: string };

function BoxInput({
	name,
	box,
	alone,
	isMarked = true,
}: {
	readonly name: string;
	readonly box: Box;
	readonly alone: Asked | null;
	readonly isMarked?: boolean;
}) {
	const asked: Asked = alone ?? { label: box.optional && isMarked ? `${box.label} (optional)` : box.label };
	const { reads } = box;
	if (reads === "money") return <MoneyField {...asked} name={name} />;
	if (reads === "day") return <DateField {...asked} name={name} />;
	if (typeof reads === "object")
		return (
			<SelectField
				{...asked}
				name={name}
				placeholder="Not chosen"
				items={Object.entries(reads.words).map(([value, text]) => ({ value, text }))}
			/>
		);
	const isShort = reads === "number" || reads === "months" || reads === "year" || reads === "financial-year";
	const example =
		reads === "when" && !box.optional ? WHEN_FORMS : reads === "financial-year" ? "For example, 2028-29" : "";
	return (
		<TextField
			{...asked}
			{...(example !== "" && !asked.hint ? { hint: example } : {})}
			name={name}
			autoComplete="off"
			{...(isShort ? { className: "govuk-input--width-10" } : {})}
		/>
	);
}

/** Several boxes that make one answer. */
function Boxes({
	name,
	field,
	asked,
}: {
	readonly name: string;
	readonly field: BoxesField;
	readonly asked: Asked;
}) {
	const [only, ...more] = field.boxes;
	if (only && more.length === 0) return <BoxInput name={`${name}.${only.key}`} box={only} alone={asked} />;
	return (
		<div className="govuk-form-group">
			<Fieldset legend={{ text: asked.label, className: "govuk-fieldset__legend--s" }}>
				{asked.hint ? <div className="govuk-hint">{asked.hint}</div> : null}
				{field.boxes.map((box) => (
					<BoxInput
						key={box.key}
						name={`${name}.${box.key}`}
						box={box}
						alone={null}
						isMarked={field.blank !== "unmarked"}
					/>
				))}
			</Fieldset>
		</div>
	);
}

/** Something of the bid to choose; left out where its form asks for nothing of the kind and nothing was chosen. */
function Link({ name, field, beside, asked }: Props<LinkField> & { readonly asked: Asked }) {
	const linked = beside.links?.[field.to];
	const isChosen = useIsAnswered([name]);
	if (linked === undefined && !isChosen) return null;
	return (
		<SelectField
			{...asked}
			name={name}
			placeholder="Not chosen"
			items={(linked ?? []).map(({ id, title }) => ({ value: id, text: title }))}
		/>
	);
}

/** One field of a form, drawn from its declaration. */
export function RecordField(props: Props & { readonly label?: string }) {
	const { name, field, beside } = props;
	const asked: Asked = {
		label: props.label ?? labelOf(field),
		...(field.hint === undefined ? {} : { hint: field.hint }),
	};
	switch (field.kind) {
		case "line":
			return <TextField {...asked} name={name} />;
		case "text":
			return (
				<TextAreaField
					{...asked}
					name={name}
					rows={field.rows}
					maxLength={field.words ? undefined : field.most}
					maxWords={field.words}
				/>
			);
		case "money":
			return (
				<>
					<MoneyField {...asked} name={name} />
					{field.orElse ? (
						<CheckboxesField
							name={field.orElse.key}
							label="Or"
							items={[{ value: "yes", text: field.orElse.label }]}
							small
						/>
					) : null}
				</>
			);
		case "quantity":
			return (
				<TextField
					{...asked}
					name={name}
					className="govuk-input--width-10"
					inputMode="decimal"
					autoComplete="off"
					spellCheck={false}
				/>
			);
		case "financial-year":
			return <TextField {...asked} name={name} className="govuk-input--width-5" autoComplete="off" />;
		case "choice":
			return <Choice name={name} field={field} asked={asked} />;
		case "yes-or-no":
			return (
				<RadiosField
					{...asked}
					name={name}
					inline
					items={[
						{ value: "yes", text: "Yes" },
						{ value: "no", text: field.no ?? "No" },
						...(field.notKnown === undefined ? [] : [{ value: NOT_KNOWN, text: field.notKnown }]),
					]}
				/>
			);
		case "scale":
			return <SelectField {...asked} name={name} placeholder="Not rated" items={pointItems(field.words)} />;
		case "reference":
			return (
				<SelectField
					{...asked}
					name={name}
					placeholder="Choose an intervention"
					items={beside.interventions.map(({ id, title }) => ({ value: id, text: title }))}
				/>
			);
		case "amounts":
			return <Amounts name={name} field={field} beside={beside} />;
		case "scores":
			return <Scores name={name} field={field} beside={beside} />;
		case "number":
			return (
				<TextField
					{...asked}
					name={name}
					className="govuk-input--width-10"
					inputMode="decimal"
					autoComplete="off"
					spellCheck={false}
					suffix={field.unit}
				/>
			);
		case "boxes":
			return <Boxes name={name} field={field} asked={asked} />;
		case "choices":
			return (
				<CheckboxesField
					{...asked}
					name={name}
					items={Object.entries(field.words).map(([value, text]) => ({ value, text }))}
				/>
			);
		case "said":
			return (
				<RadiosField
					{...asked}
					name={name}
					inline
					items={[
						{ value: "yes", text: "Yes" },
						{ value: "no", text: "No" },
						{ value: "", text: "Not said" },
					]}
				/>
			);
		case "link":
			return <Link name={name} field={field} beside={beside} asked={asked} />;
		case "files":
			return <FilesField {...asked} name={name} field={field} files={beside.links?.file ?? []} />;
		case "computed":
			return null;
	}
}

/** The fields of a record, drawn from its kind's declaration. */
export function RecordFields({
	kind,
	beside,
	hints = {},
}: {
	readonly kind: RecordKind;
	readonly beside: Near;
	/** Hints that follow from the other records, in place of the fields' own. */
	readonly hints?: Readonly<Record<string, string>>;
}) {
	const drawn = ([name, field]: readonly [string, Field]) => {
		const hint = hints[name];
		return <RecordField key={name} name={name} field={hint ? { ...field, hint } : field} beside={beside} />;
	};
	return (
		<>
			{groupsOf(askedFields(kind)).map(({ title, fields }) =>
				title === undefined ? (
					fields.map(drawn)
				) : (
					<Folded key={title} title={title} names={fields.map(([name]) => name)}>
						{fields.map(drawn)}
					</Folded>
				),
			)}
		</>
	);
}

type Group = { readonly title: string | undefined; readonly fields: (readonly [string, Field])[] };

/** Fields as they are folded: those that follow each other under one title together. */
function groupsOf(fields: readonly (readonly [string, Field])[]): readonly Group[] {
	const groups: Group[] = [];
	for (const each of fields) {
		const last = groups.at(-1);
		if (last && last.title === each[1].group) last.fields.push(each);
		else groups.push({ title: each[1].group, fields: [each] });
	}
	return groups;
}

/** Fields that few records need: open where one of them is filled or refused. */
function Folded({
	title,
	names,
	children,
}: {
	readonly title: string;
	readonly names: readonly string[];
	readonly children: ReactNode;
}) {
	return (
		<Details summary={`${title} (optional)`} open={useIsAnswered(names)}>
			{children}
		</Details>
	);
}
