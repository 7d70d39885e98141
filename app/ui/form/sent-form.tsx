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
				<WarningText attributes={{ role: "alert", tabIndex: -1 }}>
					We could not reach Tranche. What you typed is still on this page. Check your connection, then try
					again.
				</WarningText>
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
