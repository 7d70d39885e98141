import { type ChoiceField, type Field, NOT_KNOWN } from "~/domain/form/field";
import { type Beside, fieldsOf, type RecordKind } from "~/domain/form/record-kind";
import { pointInWords } from "~/domain/form/record-rows";
import { formatPounds } from "~/domain/money";
import { Fieldset } from "../govuk/fieldset";
import { CheckboxesField, MoneyField, RadiosField, SelectField, TextAreaField, TextField } from "./fields";

type Props<F extends Field = Field> = {
	readonly name: string;
	readonly field: F;
	readonly beside: Pick<Beside, "interventions">;
};

/** The question, marked where it may be left blank. */
function labelOf(field: Field): string {
	if (field.required !== undefined || field.blank === "unmarked") return field.label;
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

/** An amount for each intervention of the bid. */
function Amounts({ name, field, beside }: Props) {
	if (beside.interventions.length === 0) return null;
	return (
		<Fieldset legend={{ text: labelOf(field), className: "govuk-fieldset__legend--m" }}>
			<p className="govuk-hint">{field.hint}</p>
			{beside.interventions.map(({ id, title, asked }) => (
				<MoneyField
					key={id}
					name={`${name}.${id}`}
					label={title}
					hint={asked === null ? "No amount asked yet" : `Asked: ${formatPounds(asked)}`}
				/>
			))}
		</Fieldset>
	);
}

type Asked = { readonly label: string; readonly hint?: string };

function RecordField(props: Props) {
	const { name, field, beside } = props;
	const asked: Asked = { label: labelOf(field), ...(field.hint === undefined ? {} : { hint: field.hint }) };
	switch (field.kind) {
		case "line":
			return <TextField {...asked} name={name} />;
		case "text":
			return <TextAreaField {...asked} name={name} rows={field.rows} maxLength={field.most} />;
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
			return (
				<SelectField
					{...asked}
					name={name}
					placeholder="Not rated"
					items={field.words.map((_, index) => ({
						value: String(index + 1),
						text: pointInWords(index + 1, field.words) ?? "",
					}))}
				/>
			);
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
			return <Amounts {...props} />;
	}
}

/** The fields of a record, drawn from its kind's declaration. */
export function RecordFields({
	kind,
	beside,
}: {
	readonly kind: RecordKind;
	readonly beside: Pick<Beside, "interventions">;
}) {
	return (
		<>
			{fieldsOf(kind).map(([name, field]) => (
				<RecordField key={name} name={name} field={field} beside={beside} />
			))}
		</>
	);
}
