import type { ReactElement } from "react";
import { CharacterCount } from "../govuk/character-count";
import { Input, type InputProps } from "../govuk/input";
import type { LabelWording } from "../govuk/label";
import { PasswordInput } from "../govuk/password-input";
import { Textarea } from "../govuk/textarea";
import { useField } from "./form-state";

type FieldProps = {
	readonly name: string;
	readonly label: LabelWording;
	readonly hint?: string | ReactElement | undefined;
};

type TextFieldProps = FieldProps &
	Pick<InputProps, "type" | "autoComplete" | "inputMode" | "suffix" | "className" | "spellCheck">;

/** One line of text; `className="govuk-input--width-10"` for a short one. */
export function TextField({ name, ...props }: TextFieldProps) {
	const { text, error } = useField(name);
	return <Input {...props} name={name} defaultValue={text} error={error} />;
}

/** An amount in pounds, typed as people type it. */
export function MoneyField({ name, label, hint }: FieldProps) {
	const { text, error } = useField(name);
	return (
		<Input
			name={name}
			label={label}
			hint={hint}
			prefix="£"
			className="govuk-input--width-10"
			inputMode="decimal"
			autoComplete="off"
			spellCheck={false}
			defaultValue={text}
			error={error}
		/>
	);
}

type TextAreaFieldProps = FieldProps & {
	readonly rows?: number | undefined;
	/** Shows how many characters may still be written. */
	readonly maxLength?: number | undefined;
	/** Shows how many words may still be written. */
	readonly maxWords?: number | undefined;
};

/** Several lines of text, with a count when a limit is given. */
export function TextAreaField({ name, label, hint, rows, maxLength, maxWords }: TextAreaFieldProps) {
	const { text, error } = useField(name);
	const field = { name, label, hint, rows, defaultValue: text, error };
	return maxLength || maxWords ? (
		<CharacterCount {...field} maxLength={maxWords ?? maxLength} countType={maxWords ? "words" : undefined} />
	) : (
		<Textarea {...field} />
	);
}

type PasswordFieldProps = FieldProps & {
	readonly autoComplete?: "current-password" | "new-password" | undefined;
};

/** A password; never filled again after a refusal. */
export function PasswordField({ name, ...props }: PasswordFieldProps) {
	const { error } = useField(name);
	return <PasswordInput {...props} name={name} error={error} />;
}
