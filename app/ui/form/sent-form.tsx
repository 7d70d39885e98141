import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../govuk/button";
import { useEnhancement } from "../govuk/use-enhancement";
import { WarningText } from "../govuk/warning-text";

type SentFormProps = {
	/** Address to post to; the page's own when absent. */
	readonly action?: string | undefined;
	/** What was typed came back unsaved. */
	readonly unsaved: boolean;
	readonly encType?: "multipart/form-data" | undefined;
	readonly children: ReactNode;
};

/** Said above a form that was not saved. */
const WHY_NOT = {
	unreached: "We could not reach Tranche. Check your connection, then try again.",
	"too-large": "This is too much to send at once. Shorten it or choose a smaller file, then try again.",
	forbidden: "You cannot save this any more. Copy what you need before you leave.",
	trouble: "There is a problem with the service. Try again in a few minutes.",
};

/**
 * A form that keeps what is typed: a script sends it, asks before unsaved words are left, and says when the server
 * is not reached. Without JavaScript the browser sends it.
 */
export function SentForm({ action, unsaved, encType, children }: SentFormProps) {
	const module = useEnhancement("tranche-part");
	return (
		<>
			<Form
				method="post"
				{...(action === undefined ? {} : { action })}
				{...(encType === undefined ? {} : { encType })}
				noValidate
				{...module}
				data-unsaved={unsaved || undefined}
			>
				{children}
			</Form>
			<template>
				{Object.entries(WHY_NOT).map(([why, words]) => (
					<WarningText key={why} attributes={{ role: "alert", tabIndex: -1, "data-says": why }}>
						{words} What you typed is still on this page.
					</WarningText>
				))}
				<p className="govuk-body" role="status" data-says="waiting">
					We are waiting for an answer. Please stay on this page.
				</p>
				<dialog className="tranche-leave" aria-labelledby="leave-title">
					<h2 className="govuk-heading-m" id="leave-title">
						You have not saved what you typed
					</h2>
					<p className="govuk-body">If you leave this page now, what you typed is lost.</p>
					<div className="govuk-button-group">
						<Button type="button" value="stay">
							Stay on this page
						</Button>
						<Button type="button" variant="warning" value="leave">
							Leave without saving
						</Button>
					</div>
				</dialog>
			</template>
		</>
	);
}
