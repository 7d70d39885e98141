import { type Attributes, classNames } from "./attributes";
import { Hint } from "./hint";
import { Textarea, type TextareaProps } from "./textarea";
import { useEnhancement } from "./use-enhancement";

export type CharacterCountProps = Omit<TextareaProps, "describedBy"> & {
	readonly maxLength?: number | undefined;
	readonly maxWords?: number | undefined;
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
	const { maxLength, maxWords, threshold, description, countMessageClassName, texts, ...textarea } = props;
	const { name, id = name, formGroup } = textarea;
	const root = useEnhancement<HTMLDivElement>("govuk-character-count");
	const countType = props.countType ?? (maxWords ? "words" : undefined);
	const limit = maxWords ?? maxLength;
	const sentence =
		description ?? `You can enter up to %{count} ${countType === "words" ? "words" : "characters"}`;
	const { countType: _countType, ...field } = textarea;
	return (
		<Textarea
			{...field}
			id={id}
			describedBy={`${id}-info`}
			className={classNames("govuk-js-character-count", textarea.className)}
			formGroup={{
				rootRef: root,
				className: classNames("govuk-character-count", formGroup?.className),
				attributes: {
					"data-module": "govuk-character-count",
					"data-maxlength": maxLength,
					"data-maxwords": maxWords,
					"data-threshold": threshold,
					"data-count-type": countType,
					"data-i18n.textarea-description.other": limit ? undefined : description,
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
							{limit ? sentence.replace("%{count}", String(limit)) : null}
						</Hint>
						{formGroup?.after}
					</>
				),
			}}
		/>
	);
}
