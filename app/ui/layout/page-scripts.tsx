import { createContext, useContext } from "react";
import { type Enhancement, Enhancements } from "../govuk/use-enhancement";
import { START_ENHANCEMENTS } from "./inline-scripts";

/** Our own script, which holds all that a page with a form needs: its file, and those that it is made of. */
export const OwnScript = createContext<readonly string[]>([]);

const FILES: Readonly<Record<string, string>> = import.meta.glob(
	"/node_modules/govuk-frontend/dist/govuk/components/{accordion,button,character-count,checkboxes,error-summary,notification-banner,password-input,radios,service-navigation,skip-link,tabs}/*.bundle.mjs",
	{ query: "?url", import: "default", eager: true },
);

function fileOf(module: Enhancement): string {
	const component = module.replace("govuk-", "");
	const file = Object.entries(FILES).find(([name]) => name.endsWith(`/${component}.bundle.mjs`))?.[1];
	if (!file) throw new Error(`no file starts ${module}`);
	return file;
}

/** Last in the body: the scripts of what stands on the page, ours and the design system's, each a file with a hash. */
export function PageScripts() {
	const [own = "", ...parts] = useContext(OwnScript);
	const used = [...(useContext(Enhancements) ?? [])].sort();
	const inOne = used.includes("tranche-part");
	return (
		<>
			{used.map((module) => (
				<link key={module} rel="modulepreload" href={inOne ? own : fileOf(module)} data-starts={module} />
			))}
			{inOne ? parts.map((part) => <link key={part} rel="modulepreload" href={part} />) : null}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the text is a constant */}
			<script type="module" dangerouslySetInnerHTML={{ __html: START_ENHANCEMENTS }} />
		</>
	);
}
