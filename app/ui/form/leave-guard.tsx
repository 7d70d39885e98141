import { useBlocker } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "../govuk/button";

/** Whether a field holds something else than the page came with. */
function isChanged(field: Element): boolean {
	if (field instanceof HTMLSelectElement) {
		const chosen = [...field.options];
		const first = chosen.some((option) => option.defaultSelected) || field.multiple ? -1 : 0;
		return chosen.some((option, place) => option.selected !== (option.defaultSelected || place === first));
	}
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
	if (!(field instanceof HTMLInputElement) || field.type === "hidden" || field.type === "password")
		return false;
	if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
	return field.type === "file" ? field.value !== "" : field.value !== field.defaultValue;
}

/** The address inside the service that a click leads to in this window; null for any other click. */
function leadsTo(event: MouseEvent): string | null {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
		return null;
	if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return null;
	const here = link.pathname === location.pathname && link.search === location.search;
	return here && link.hash !== "" ? null : link.href;
}

type LeaveGuardProps = {
	readonly form: RefObject<HTMLFormElement>;
	/** What was typed came back unsaved. */
	readonly refused: boolean;
	/** Whether what is typed is on its way to be saved. */
	readonly isSending: () => boolean;
};

/** Asks before unsaved words are left, in our words inside the site. Silent after a save and without changes. */
export function LeaveGuard({ form, refused, isSending }: LeaveGuardProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const leaving = useRef(false);
	const [to, setTo] = useState<string | null>(null);
	const latest = useRef({ refused, isSending });
	latest.current = { refused, isSending };
	const [unsaved] = useState(() => () => {
		const fields = [...(form.current?.elements ?? [])];
		if (leaving.current || latest.current.isSending()) return false;
		return latest.current.refused || fields.some(isChanged);
	});
	const blocker = useBlocker(
		({ currentLocation, nextLocation, historyAction }) =>
			historyAction === "POP" && currentLocation.key !== nextLocation.key && unsaved(),
	);
	const asks = to !== null || blocker.state === "blocked";

	useEffect(() => {
		const onClick = (event: MouseEvent) => {
			const href = leadsTo(event);
			if (href === null || event.defaultPrevented || !unsaved()) return;
			event.preventDefault();
			setTo(href);
		};
		const onUnload = (event: BeforeUnloadEvent) => {
			if (unsaved()) event.preventDefault();
		};
		document.addEventListener("click", onClick);
		window.addEventListener("beforeunload", onUnload);
		return () => {
			document.removeEventListener("click", onClick);
			window.removeEventListener("beforeunload", onUnload);
		};
	}, [unsaved]);
	useEffect(() => {
		if (asks) dialog.current?.showModal();
	}, [asks]);

	const stay = () => {
		setTo(null);
		if (blocker.state === "blocked") blocker.reset();
	};
	const leave = () => {
		leaving.current = true;
		if (blocker.state === "blocked") blocker.proceed();
		else if (to !== null) location.assign(to);
	};
	return asks ? (
		<dialog ref={dialog} className="tranche-leave" aria-labelledby="leave-title" onClose={stay}>
			<h2 className="govuk-heading-m" id="leave-title">
				You have not saved what you typed
			</h2>
			<p className="govuk-body">If you leave this page now, what you typed is lost.</p>
			<div className="govuk-button-group">
				<Button type="button" onClick={stay}>
					Stay on this page
				</Button>
				<Button type="button" variant="warning" onClick={leave}>
					Leave without saving
				</Button>
			</div>
		</dialog>
	) : null;
}
