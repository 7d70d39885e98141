import { type Attributes, classNames } from "./attributes";
import { Button } from "./button";
import { Input, type InputProps } from "./input";
import { useEnhancement } from "./use-enhancement";

export type PasswordInputProps = Omit<
	InputProps,
	"type" | "prefix" | "suffix" | "wrapper" | "spellCheck" | "autoCapitalize" | "inputMode" | "pattern"
> & {
	readonly showPasswordText?: string | undefined;
	readonly showPasswordLabel?: string | undefined;
	readonly buttonClassName?: string | undefined;
	/** Texts for the showing script, by its own attribute names. */
	readonly texts?: Attributes | undefined;
};

/** GOV.UK password input; the button that shows the password appears only with JavaScript. */
export function PasswordInput(props: PasswordInputProps) {
	const {
		showPasswordText = "Show",
		showPasswordLabel = "Show password",
		buttonClassName,
		texts,
		...input
	} = props;
	const { name, id = name, formGroup } = input;
	const module = useEnhancement("govuk-password-input");
	return (
		<Input
			{...input}
			id={id}
			type="password"
			spellCheck={false}
			autoCapitalize="none"
			autoComplete={props.autoComplete ?? "current-password"}
			className={classNames("govuk-password-input__input govuk-js-password-input-input", props.className)}
			wrapper={{ className: "govuk-password-input__wrapper" }}
			formGroup={{
				className: classNames("govuk-password-input", formGroup?.className),
				attributes: { ...module, ...texts, ...formGroup?.attributes },
				before: formGroup?.before,
				after: (
					<>
						<Button
							type="button"
							variant="secondary"
							className={classNames(
								"govuk-password-input__toggle govuk-js-password-input-toggle",
								buttonClassName,
							)}
							attributes={{ "aria-controls": id, "aria-label": showPasswordLabel, hidden: true }}
						>
							{showPasswordText}
						</Button>
						{formGroup?.after}
					</>
				),
			}}
		/>
	);
}
