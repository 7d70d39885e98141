import { type Attributes, classNames } from "./attributes";
import { Hint } from "./hint";
import { Textarea, type TextareaProps } from "./textarea";
import { useEnhancement } from "./use-enhancement";

export type CharacterCountProps = Omit<TextareaProps, "describedBy"> & {
	/** The limit, in what `countType` counts. */
	readonly maxLength?: number | undefined;
	readonly countType?: "characters" | "words" | "length" | undefined;
	/** Percentage of the limit from which the count is shown. */
	readonly threshold?: number | undefined;
	/** What is said without JavaScript; `%{count}` stands for the limit. */
	readonly description?: string | undefined;
	readonly countMessageClassName?: string | undefined;
	/** Texts for the counting script, by its own attribute names. */
	readonly texts?: Attributes | undefined;
};

/** GOV.UK character count: a textarea that tells how much may still be written. */
export function CharacterCount(props: CharacterCountProps) {
	const { maxLength, countType, threshold, description, countMessageClassName, texts, ...textarea } = props;
	const { name, id = name, formGroup } = textarea;
	const module = useEnhancement("govuk-character-count");
	const sentence =
		description ?? `You can enter up to %{count} ${countType === "words" ? "words" : "characters"}`;
	return (
		<Textarea
			{...textarea}
			id={id}
			describedBy={`${id}-info`}
			className={classNames("govuk-js-character-count", textarea.className)}
			formGroup={{
				className: classNames("govuk-character-count", formGroup?.className),
				attributes: {
					...module,
					"data-maxlength": maxLength,
					"data-threshold": threshold,
					"data-count-type": countType,
					"data-i18n.textarea-description.other": maxLength ? undefined : description,
					...texts,
					...formGroup?.attributes,
				},
				before: formGroup?.before,
				after: (
					<>
						<Hint
							id={`${id}-info`}
							className={classNames("govuk-character-count__message", countMessageClassName)}
						>
							{maxLength ? sentence.replace("%{count}", String(maxLength)) : null}
						</Hint>
						{formGroup?.after}
					</>
				),
			}}
		/>
	);
}
