import { expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { noticeText } from "~/domain/decision/notice";
import { packText } from "~/domain/decision/pack";
import { storedNotice, storedPack, storedRun, storedScheme } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { demonstration } from "../support/demonstration";

it("writes every stored file again as it was read, to the byte, though its amounts are pence and its shares fractions meanwhile", async () => {
	const { db } = await demonstration();
	const texts = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();
	const runs = texts("SELECT run_text FROM scenario UNION ALL SELECT run_text FROM needs_allocation");
	const notices = texts("SELECT content FROM decision_version WHERE content IS NOT NULL");
	const packs = texts("SELECT content FROM board_pack");
	const schemes = texts("SELECT content FROM scheme_version");
	for (const all of [runs, notices, packs, schemes]) expect(all.length).toBeGreaterThan(0);
	for (const text of runs) expect(`${fileText(storedRun(text), 2)}\n`).toBe(text);
	for (const text of notices) expect(noticeText(storedNotice(text))).toBe(text);
	for (const text of packs) expect(packText(storedPack(text))).toBe(text);
	for (const text of schemes) expect(canonicalText(storedScheme(text))).toBe(text);
});
