import { type Attributes, classNames, type Sometimes } from "./attributes";
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from "./choice-items";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { Fieldset, type FieldsetProps } from "./fieldset";
import { useEnhancement } from "./use-enhancement";

export type RadiosProps = Omit<DescribedFieldProps, "describedBy"> & {
	readonly name: string;
	readonly idPrefix?: string | undefined;
	readonly items: readonly Sometimes<ChoiceItem | ChoiceDivider>[];
	/** The chosen value; an item's own `checked` goes before it. */
	readonly defaultValue?: string | undefined;
	readonly fieldset?: Omit<FieldsetProps, "children" | "role"> | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK radios; add `className="govuk-radios--inline"` or `--small` for those forms. */
export function Radios(props: RadiosProps) {
	const { name, idPrefix = name, items, defaultValue, fieldset, formGroup, error } = props;
	const module = useEnhancement("govuk-radios");
	const described = describeField(idPrefix, { ...props, describedBy: fieldset?.describedBy });
	const inner = (
		<>
			{described.hint}
			{described.error}
			<div className={classNames("govuk-radios", props.className)} {...module} {...props.attributes}>
				{formGroup?.before}
				{items.map((item, place) =>
					!item ? null : "divider" in item ? (
						<div key={item.divider} className="govuk-radios__divider">
							{item.divider}
						</div>
					) : (
						<Choice
							key={item.value}
							kind="radio"
							item={item}
							id={choiceId(idPrefix, item, place)}
							name={name}
							checked={item.checked ?? (Boolean(defaultValue) && item.value === defaultValue)}
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
