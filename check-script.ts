import { build, type Plugin } from "vite";

const NAME = "virtual:check-script";

/** The script that checks a decision, as the text of one plain file: a page loads it, a saved page holds it. */
export function checkScript(): Plugin {
	return {
		name: "check-script",
		resolveId: (asked) => (asked === NAME ? `\0${NAME}` : null),
		async load(asked) {
			if (asked !== `\0${NAME}`) return null;
			const built = await build({
				configFile: false,
				logLevel: "error",
				resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
				build: {
					write: false,
					target: "es2022",
					copyPublicDir: false,
					lib: { entry: "app/browser/check-decision.ts", formats: ["iife"], name: "check" },
				},
			});
			const [first] = Array.isArray(built) ? built : [built];
			const file = first && "output" in first ? first.output[0] : undefined;
			if (!file) throw new Error("the script that checks a decision was not built");
			return `export default ${JSON.stringify(file.code)}`;
		},
	};
}
