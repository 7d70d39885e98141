import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { checkFile } from "~/ui/decision/check-file";

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");
const EVIL = `</script><script>alert(1)</script><!--<script>"'</title></p><img src=x onerror=alert(1)>`;

it("holds whatever a title and its files say as words, and lets one script run", () => {
	const files = { sha256: EVIL, content: JSON.stringify({ title: EVIL }), case: EVIL, run: null };
	const html = checkFile({ number: EVIL, title: EVIL, files, script: `f("</script>")`, digest });
	expect(html.match(/<script\b/g)).toHaveLength(2);
	expect(html.match(/<\/script>/g)).toHaveLength(2);
	expect(html.match(/<\/title>/g)).toHaveLength(1);
	expect(html).not.toMatch(/<img|<!--/);
	const [, held] = /id="tranche-files">(.*?)<\/script>/s.exec(html) ?? [];
	expect(JSON.parse(held ?? "")).toEqual(files);
	const [, script] = /id="tranche-check-script">(.*?)<\/script>/s.exec(html) ?? [];
	expect(html).toContain(`script-src 'sha256-${digest(script ?? "")}'`);
});
