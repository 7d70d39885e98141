import { threadId } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { Thread } from "~/thread";

describe("a thread", () => {
	const thread = new Thread("tests/support/thread-answers.ts", { round: "R1", amount: 5n });
	afterAll(() => thread.end());
	const given = () =>
		thread.answer<{ readonly given: unknown; readonly threadId: number }>({ ask: "given", of: null });

	it("answers elsewhere, out of what it was given", async () => {
		const answer = await given();
		expect(answer.given).toEqual({ round: "R1", amount: 5n });
		expect(answer.threadId).not.toBe(threadId);
		expect((await given()).threadId).toBe(answer.threadId);
	});

	it("hands over what is moved", async () => {
		const bytes = await thread.answer<Uint8Array>({ ask: "moved", of: new Uint8Array([1, 2, 3]) });
		expect([...bytes]).toEqual([1, 2, 3]);
	});

	it("rejects with what its work throws, and goes on", async () => {
		await expect(thread.answer({ ask: "throws", of: "no such bid" })).rejects.toThrow("no such bid");
		expect((await given()).given).toMatchObject({ round: "R1" });
	});

	it("rejects all that it was asked when it ends, and is begun again by the next", async () => {
		const before = (await given()).threadId;
		const [ended, behind] = [thread.answer({ ask: "ends", of: null }), given()];
		await expect(ended).rejects.toThrow("ended with 3");
		await expect(behind).rejects.toThrow("ended with 3");
		expect((await given()).threadId).not.toBe(before);
	});
});
