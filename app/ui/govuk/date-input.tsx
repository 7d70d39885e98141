import { type Attributes, classNames } from "./attributes";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { Fieldset, type FieldsetProps } from "./fieldset";
import { Input } from "./input";

type DateInputItem = {
	readonly name: string;
	readonly id?: string | undefined;
	readonly label?: string | undefined;
	readonly defaultValue?: string | undefined;
	readonly error?: boolean | undefined;
	readonly className?: string | undefined;
	readonly inputMode?: "numeric" | "text" | undefined;
	readonly pattern?: string | undefined;
	readonly autoComplete?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

export type DateInputProps = Omit<DescribedFieldProps, "describedBy"> & {
	readonly id: string;
	/** The boxes in order; `day`, `month` and `year` unless told. */
	readonly items?: readonly DateInputItem[] | undefined;
	readonly namePrefix?: string | undefined;
	readonly fieldset?: Omit<FieldsetProps, "children" | "role"> | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

const DAY_MONTH_YEAR: readonly DateInputItem[] = [{ name: "day" }, { name: "month" }, { name: "year" }];

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function itemClassName(item: DateInputItem, inError: boolean): string {
	const given = item.className ?? "";
	return classNames(
		"govuk-date-input__input",
		inError && !given.includes("govuk-input--error") && "govuk-input--error",
		!given.includes("govuk-input--width-") && `govuk-input--width-${/year$/.test(item.name) ? 4 : 2}`,
		given,
	);
}

/** GOV.UK date input; an error marks the items said to be in error, or all when none is said to be. */
export function DateInput(props: DateInputProps) {
	const { id, items = DAY_MONTH_YEAR, namePrefix, fieldset, formGroup, error } = props;
	const described = describeField(id, { ...props, describedBy: fieldset?.describedBy });
	const anyInError = items.some((item) => item.error || item.className?.includes("govuk-input--error"));
	const inner = (
		<>
			{described.hint}
			{described.error}
			<div className={classNames("govuk-date-input", props.className)} id={id} {...props.attributes}>
				{formGroup?.before}
				{items.map((item) => (
					<div key={item.name} className="govuk-date-input__item">
						<Input
							label={{ text: item.label ?? capitalised(item.name), className: "govuk-date-input__label" }}
							id={item.id ?? `${id}-${item.name}`}
							name={namePrefix ? `${namePrefix}-${item.name}` : item.name}
							className={itemClassName(item, item.error ?? (Boolean(error) && !anyInError))}
							defaultValue={item.defaultValue}
							inputMode={item.inputMode ?? "numeric"}
							autoComplete={item.autoComplete}
							pattern={item.pattern}
							attributes={item.attributes}
						/>
					</div>
				))}
				{formGroup?.after}
			</div>
		</>
	);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			{fieldset ? (
				<Fieldset {...fieldset} role="group" describedBy={described.describedBy}>
					{inner}
				</Fieldset>
			) : (
				inner
			)}
		</FormGroup>
	);
}
