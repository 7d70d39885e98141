import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { Hint } from "./hint";
import { Label } from "./label";
import { asOptions, type Wording, type WordingOptions } from "./wording";

/** One radio button or checkbox. */
export type ChoiceItem = {
	readonly value: string;
	readonly text: ReactNode;
	readonly id?: string | undefined;
	readonly hint?: Wording | undefined;
	readonly label?: Omit<WordingOptions, "text"> | undefined;
	readonly checked?: boolean | undefined;
	readonly disabled?: boolean | undefined;
	/** Shown only while the item is chosen (always, without JavaScript). */
	readonly conditional?: ReactNode;
	readonly attributes?: Attributes | undefined;
};

/** A word such as "or" between two items. */
export type ChoiceDivider = { readonly divider: string };

type ChoiceProps = {
	readonly kind: "radio" | "checkbox";
	readonly item: ChoiceItem;
	readonly id: string;
	readonly name: string;
	readonly checked: boolean;
	readonly behaviour?: "exclusive" | undefined;
	readonly describedBy?: string | undefined;
};

/** The id of the item at a place (from 0): the first has the group's own id, so that an error can link to it. */
export function choiceId(idPrefix: string, item: ChoiceItem, place: number): string {
	return item.id ?? (place === 0 ? idPrefix : `${idPrefix}-${place + 1}`);
}

/** A radio button or a checkbox with its label, hint and conditional part. */
export function Choice({ kind, item, id, name, checked, behaviour, describedBy }: ChoiceProps) {
	const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
	const hintId = item.hint ? `${id}-item-hint` : undefined;
	const conditionalId = item.conditional ? `conditional-${id}` : undefined;
	const {
		text: hintText,
		className: hintClass,
		attributes: hintAttributes,
	} = {
		className: undefined,
		attributes: undefined,
		...asOptions(item.hint ?? ""),
	};
	return (
		<>
			<div className={`${block}__item`}>
				<input
					className={`${block}__input`}
					id={id}
					name={name}
					type={kind}
					value={item.value}
					defaultChecked={checked}
					disabled={item.disabled}
					data-aria-controls={conditionalId}
					data-behaviour={behaviour}
					aria-describedby={classNames(describedBy, hintId) || undefined}
					{...item.attributes}
				/>
				<Label
					htmlFor={id}
					className={classNames(`${block}__label`, item.label?.className)}
					attributes={item.label?.attributes}
				>
					{item.text}
				</Label>
				{hintId ? (
					<Hint id={hintId} className={classNames(`${block}__hint`, hintClass)} attributes={hintAttributes}>
						{hintText}
					</Hint>
				) : null}
			</div>
			{conditionalId ? (
				<div
					className={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
					id={conditionalId}
				>
					{item.conditional}
				</div>
			) : null}
		</>
	);
}
