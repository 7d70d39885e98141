import { expect, test } from "vitest";
import { handleDataRequest } from "~/entry.server";

type Extra = Parameters<typeof handleDataRequest>[1];

async function answerTo(method: string, status: number) {
	const request = new Request("http://127.0.0.1/bids/b1/certificate.data", {
		method,
		headers: { "Sec-Fetch-Mode": "cors" },
	});
	const given = new Response("the words", { status, headers: { "Content-Type": "text/x-script" } });
	return handleDataRequest(given, { request, params: {}, context: {} } as unknown as Extra);
}

test.each([400, 409])("a browser reads its page anew after a form refused with %i", async (status) => {
	const answer = await answerTo("POST", status);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("Content-Type")).toBe("text/x-script");
	expect(await answer.text()).toBe("the words");
});

test("who may not send a form, or read a page, is told so by the status too", async () => {
	expect((await answerTo("POST", 403)).status).toBe(403);
	expect((await answerTo("POST", 404)).status).toBe(404);
	expect((await answerTo("GET", 409)).status).toBe(409);
});
