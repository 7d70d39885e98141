import { type Attributes, classNames, type Sometimes } from "./attributes";
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from "./choice-items";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { Fieldset, type FieldsetProps } from "./fieldset";
import { useEnhancement } from "./use-enhancement";

type CheckboxItem = ChoiceItem & {
	readonly name?: string | undefined;
	/** Unticks all others when ticked: for "None of these". */
	readonly behaviour?: "exclusive" | undefined;
};

export type CheckboxesProps = DescribedFieldProps & {
	readonly name: string;
	readonly idPrefix?: string | undefined;
	readonly items: readonly Sometimes<CheckboxItem | ChoiceDivider>[];
	/** The ticked values; an item's own `checked` goes before them. */
	readonly defaultValues?: readonly string[] | undefined;
	readonly fieldset?: Omit<FieldsetProps, "children" | "role"> | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK checkboxes; add `className="govuk-checkboxes--small"` for small ones. */
export function Checkboxes(props: CheckboxesProps) {
	const { name, idPrefix = name, items, defaultValues, fieldset, formGroup, error } = props;
	const module = useEnhancement("govuk-checkboxes");
	const describedFrom = fieldset?.describedBy ?? props.describedBy;
	const described = describeField(idPrefix, { ...props, describedBy: describedFrom });
	const inner = (
		<>
			{described.hint}
			{described.error}
			<div className={classNames("govuk-checkboxes", props.className)} {...module} {...props.attributes}>
				{formGroup?.before}
				{items.map((item, place) =>
					!item ? null : "divider" in item ? (
						<div key={item.divider} className="govuk-checkboxes__divider">
							{item.divider}
						</div>
					) : (
						<Choice
							key={item.value}
							kind="checkbox"
							item={item}
							id={choiceId(idPrefix, item, place)}
							name={item.name ?? name}
							checked={item.checked ?? defaultValues?.includes(item.value) ?? false}
							behaviour={item.behaviour}
							describedBy={fieldset ? undefined : described.describedBy}
						/>
					),
				)}
				{formGroup?.after}
			</div>
		</>
	);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			{fieldset ? (
				<Fieldset {...fieldset} describedBy={described.describedBy}>
					{inner}
				</Fieldset>
			) : (
				inner
			)}
		</FormGroup>
	);
}
