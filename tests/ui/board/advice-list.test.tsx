import { expect, it } from "vitest";
import { AdviceList } from "~/ui/board/advice-list";
import { MemberInterests } from "~/ui/board/member-interests";
import { renderPage } from "../../support/render-page";

const advice = {
	id: "a1",
	memberName: "Bo Member",
	bidId: null,
	kind: "support",
	text: "",
	at: "2013-12-10T12:00:00.000Z",
	packVersion: 1,
	onEarlierVersion: false,
	own: false,
	afterSigning: true,
	notCountedFor: ["W1", "W2"],
} as const;

it("says for which bids advice on the whole does not count, and that it was given after signing", () => {
	const html = renderPage(<AdviceList advice={[advice]} bids={[]} />);
	expect(html).toContain("Has an interest in W1, W2: their advice on the whole does not count for these.");
	expect(html).toContain("Given after signing");
	const plain = renderPage(
		<AdviceList advice={[{ ...advice, afterSigning: false, notCountedFor: [] }]} bids={[]} />,
	);
	expect(plain).not.toMatch(/interest|signing/);
});

it("lists members with and without interests", () => {
	const interests = [{ partnership: "Walsall", nature: "Family", endedAt: null, bids: ["W1", "W2"] }];
	const html = renderPage(
		<MemberInterests
			members={[
				{ id: "1", name: "Bo Member", sits: true, interests },
				{ id: "2", name: "Odd Member", sits: false, interests: [] },
			]}
		/>,
	).replace(/<!-- -->/g, "");
	for (const said of ["Walsall: Family", "W1, W2", "Odd Member (no longer on the board)", "none declared"])
		expect(html).toContain(said);
});
