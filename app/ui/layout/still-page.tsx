import { createContext, useContext } from "react";
import { Enhancements } from "../govuk/use-enhancement";
import { START_ENHANCEMENTS } from "./inline-scripts";

/** Whether the page stands as the server drew it, without scripts of ours and without a copy of its data. */
export const StillPage = createContext(false);

const FILES: Readonly<Record<string, string>> = import.meta.glob(
	"/node_modules/govuk-frontend/dist/govuk/components/{accordion,button,character-count,checkboxes,error-summary,notification-banner,password-input,radios,service-navigation,skip-link,tabs}/*.bundle.mjs",
	{ query: "?url", import: "default", eager: true },
);

function fileOf(module: string): string {
	const component = module.replace("govuk-", "");
	const file = Object.entries(FILES).find(([name]) => name.endsWith(`/${component}.bundle.mjs`))?.[1];
	if (!file) throw new Error(`no file starts ${module} on a still page`);
	return file;
}

/** Last in the body of a still page: the design system's own scripts for what stands on it, each a file with a hash. */
export function StillScripts() {
	const used = [...(useContext(Enhancements) ?? [])].sort();
	return (
		<>
			{used.map((module) => (
				<link key={module} rel="modulepreload" href={fileOf(module)} data-starts={module} />
			))}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the text is a constant */}
			<script type="module" dangerouslySetInnerHTML={{ __html: START_ENHANCEMENTS }} />
		</>
	);
}
