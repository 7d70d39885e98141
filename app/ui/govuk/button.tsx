import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

type ButtonLook = {
	readonly children: ReactNode;
	readonly variant?: "secondary" | "warning" | "inverse" | undefined;
	readonly isStartButton?: boolean | undefined;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

export type ButtonProps = ButtonLook & {
	readonly type?: "submit" | "button" | "reset" | undefined;
	readonly name?: string | undefined;
	readonly value?: string | undefined;
	readonly disabled?: boolean | undefined;
	readonly preventDoubleClick?: boolean | undefined;
};

function look({ className, variant, isStartButton }: ButtonLook): string {
	return classNames(
		"govuk-button",
		variant && `govuk-button--${variant}`,
		className,
		isStartButton && "govuk-button--start",
	);
}

function StartIcon() {
	return (
		<svg
			className="govuk-button__start-icon"
			xmlns="http://www.w3.org/2000/svg"
			width="17.5"
			height="19"
			viewBox="0 0 33 40"
			aria-hidden="true"
			focusable="false"
		>
			<path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
		</svg>
	);
}

/** GOV.UK button; `submit` unless another type is given. */
export function Button(props: ButtonProps) {
	const { children, type = "submit", name, value, disabled, preventDoubleClick, id, attributes } = props;
	const module = useEnhancement("govuk-button");
	return (
		<button
			type={type}
			value={value}
			name={name}
			disabled={disabled}
			aria-disabled={disabled || undefined}
			data-prevent-double-click={preventDoubleClick}
			className={look(props)}
			{...module}
			id={id}
			{...attributes}
		>
			{children}
			{props.isStartButton ? <StartIcon /> : null}
		</button>
	);
}

/** A link that looks and behaves as a GOV.UK button. */
export function ButtonLink(props: ButtonLook & { readonly href: string }) {
	const module = useEnhancement("govuk-button");
	return (
		// biome-ignore lint/a11y/useSemanticElements: the design system's button for links has this role
		<a
			href={props.href}
			role="button"
			draggable="false"
			className={look(props)}
			{...module}
			id={props.id}
			{...props.attributes}
		>
			{props.children}
			{props.isStartButton ? <StartIcon /> : null}
		</a>
	);
}
