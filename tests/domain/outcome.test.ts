import { expect, it } from "vitest";
import { accepted, provided, refused, within } from "~/domain/outcome";

const FUND = accepted({ rows: [{ id: "pot", amount: 3 }], mayManage: false });

it("finds a part within a value, or says that it is not there", () => {
	expect(within(FUND, ({ rows }) => rows.find(({ id }) => id === "pot"))).toEqual(
		accepted({ id: "pot", amount: 3 }),
	);
	expect(within(FUND, ({ rows }) => rows.find(({ id }) => id === "other"))).toMatchObject({
		code: "not-found",
	});
});

it("gives a value on a condition, else the refusal that it stands for", () => {
	expect(provided(FUND, ({ rows }) => rows.length === 1)).toBe(FUND);
	expect(provided(FUND, ({ mayManage }) => mayManage)).toMatchObject({ code: "forbidden" });
	expect(provided(FUND, ({ mayManage }) => mayManage, "plan-in-use")).toMatchObject({ code: "plan-in-use" });
});

it("keeps an earlier refusal", () => {
	const gone = refused("interested", "an interest");
	expect(within(gone, () => 1)).toBe(gone);
	expect(provided(gone, () => false)).toBe(gone);
});
