/** What a saved check is made of. */
export type CheckFile = {
	readonly number: string;
	readonly title: string;
	readonly files: {
		readonly sha256: string;
		readonly content: string;
		readonly case: string | null;
		readonly run: string | null;
	};
	readonly script: string;
	/** The base64 SHA-256 of a text, by which its policy knows script and style. */
	readonly digest: (text: string) => string;
};

const STYLE = `body{font:19px/1.4 Arial,sans-serif;max-width:960px;margin:30px auto;padding:0 15px;color:#0b0c0c}
table{width:100%;border-collapse:collapse;margin-bottom:30px;font-size:16px}
caption{text-align:left;font-weight:bold;font-size:24px;padding-bottom:8px}
th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #b1b4b6;overflow-wrap:anywhere}
section{overflow-x:auto}
button{font:inherit;background:#12233f;color:#fff;border:0;padding:10px 16px;margin:12px 0;cursor:pointer}
button:focus,section:focus{outline:3px solid #0b0c0c;outline-offset:2px}
.govuk-tag{padding:2px 6px}.govuk-tag--green{background:#cce2d8;color:#005a30}.govuk-tag--red{background:#f4cdc6;color:#2a0b06}
code{overflow-wrap:anywhere}`;

/** A text that stands in a page as itself. */
function shown(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** A value inside a script element: whatever its texts hold, they cannot end the element. */
function inScript(value: object): string {
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/**
 * The page that checks a decision as one file: script, files of the decision and style are in it. Its policy lets it
 * ask nothing of anywhere.
 */
export function checkFile({ number, title, files, script, digest }: CheckFile): string {
	const own = script.replaceAll("</script", "<\\/script");
	const policy = `default-src 'none'; script-src 'sha256-${digest(own)}' blob:; worker-src blob:; style-src 'sha256-${digest(STYLE)}'; base-uri 'none'; form-action 'none'`;
	const name = `Check decision ${shown(number)}`;
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${shown(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The check of decision ${shown(number)} as one file, with its case, its run and the rules.">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p>${shown(title)}</p>
<p>This file holds the decision as it was published, the case and the run behind it, and the rules. It works without a connection and sends nothing anywhere.</p>
<p>Compare this digest of what was signed with the one on the notice that you were given: <code>${shown(files.sha256)}</code></p>
<div id="tranche-check"></div>
<noscript><p>To check the decision, turn JavaScript on. The files can also be checked with sha256sum and the command allocate of the Tranche program.</p></noscript>
</main>
<script type="application/json" id="tranche-files">${inScript(files)}</script>
<script id="tranche-check-script">${own}</script>
</body>
</html>
`;
}
