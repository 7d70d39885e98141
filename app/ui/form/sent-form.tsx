import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../govuk/button";
import { useEnhancement } from "../govuk/use-enhancement";
import { WarningText } from "../govuk/warning-text";
import type { KeepsWords } from "./keeps-words";

type SentFormProps = {
	/** Address to post to; the page's own when absent. */
	readonly action?: string | undefined;
	/** What was typed came back unsaved. */
	readonly unsaved: boolean;
	/** How what is typed is kept before it is saved. */
	readonly keeps?: KeepsWords | undefined;
	/** The names of the fields that hold words kept before; all, where a form came back refused. */
	readonly kept?: readonly string[] | undefined;
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

/** Said beside the button of a form whose words the server did not keep. */
const KEPT_HERE = {
	"here-unreached": "We cannot reach Tranche. What you typed is kept in this browser.",
	"here-signed-out":
		"You are signed out. What you typed is kept in this browser: sign in and open this page again.",
	"here-refused": "Tranche did not take this. What you typed is kept in this browser.",
	nowhere: "We cannot reach Tranche, and this browser keeps nothing. Copy what you typed before you leave.",
};

/** What a script shows of words that this browser alone keeps. */
function FoundHere() {
	return (
		<div className="govuk-inset-text" data-found>
			<p className="govuk-body">
				You typed in this form on <time /> when Tranche could not be reached. Your words are kept in this
				browser alone.
			</p>
			<div className="govuk-button-group">
				<Button type="button" value="fill">
					Put them in the form
				</Button>
				<Button type="button" variant="secondary" value="forget">
					Throw them away
				</Button>
			</div>
		</div>
	);
}

/**
 * A form that keeps what is typed: a script sends it, asks before unsaved words are left, and says when the server
 * is not reached. Without JavaScript the browser sends it.
 */
export function SentForm({ action, unsaved, keeps, kept, encType, children }: SentFormProps) {
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
				{...(keeps
					? {
							"data-keeps": `${keeps.to}/keep`,
							"data-section": keeps.section,
							"data-address": keeps.address,
							"data-who": keeps.who,
							"data-key": keeps.key,
							"data-names": kept && JSON.stringify(kept),
						}
					: {})}
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
				{keeps
					? Object.entries(KEPT_HERE).map(([why, words]) => (
							<span key={why} data-says={why}>
								{words}
							</span>
						))
					: null}
				{keeps ? <FoundHere /> : null}
				<dialog className="tranche-leave" aria-labelledby="leave-title">
					<h2 className="govuk-heading-m" id="leave-title">
						You have not saved what you typed
					</h2>
					<p className="govuk-body">
						{keeps
							? "What you typed is not in the bid. It is kept for you on this page for 7 days."
							: "If you leave this page now, what you typed is lost."}
					</p>
					<div className="govuk-button-group">
						<Button type="button" value="stay">
							Stay on this page
						</Button>
						<Button type="button" variant="warning" value="leave">
							{keeps ? "Leave for now" : "Leave without saving"}
						</Button>
					</div>
				</dialog>
			</template>
		</>
	);
}
