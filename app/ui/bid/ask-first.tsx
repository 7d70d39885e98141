import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { type BidHead, bidName } from "./bid-head";

type AskFirstProps = {
	readonly bid: Pick<BidHead, "title" | "reference">;
	readonly title: string;
	/** Why it was refused a moment ago. */
	readonly problems: readonly string[];
	readonly submitLabel: string;
	/** Whether the button warns: something goes that does not come back. */
	readonly warning?: boolean;
	readonly cancel: { readonly href: string; readonly text: string };
	/** Fields that are sent along. */
	readonly hidden?: Readonly<Record<string, string>>;
	readonly children: ReactNode;
};

/** A page that asks before something is done to a bid, with one button that does it. */
export function AskFirst(props: AskFirstProps) {
	return (
		<>
			{props.problems.length > 0 ? <ErrorSummary errors={props.problems.map((text) => ({ text }))} /> : null}
			<span className="govuk-caption-l">{bidName(props.bid)}</span>
			<h1 className="govuk-heading-l">{props.title}</h1>
			{props.children}
			<Form method="post">
				{Object.entries(props.hidden ?? {}).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<div className="govuk-button-group">
					<Button preventDoubleClick variant={props.warning ? "warning" : undefined}>
						{props.submitLabel}
					</Button>
					<a className="govuk-link" href={props.cancel.href}>
						{props.cancel.text}
					</a>
				</div>
			</Form>
		</>
	);
}
